using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lims.Tests.SqlServer;

/// <summary>What keys, indexes and references need of their columns: parser and model pass lengths by.</summary>
internal static class KeyRules
{
    // SQL Server 2016 and later: a clustered key holds 900 bytes, any other 1,700.
    private const int PrimaryKeyBytes = 900;
    private const int IndexBytes = 1_700;
    private const int BigintBytes = 8;
    private const int Max = int.MaxValue;

    public static IEnumerable<string> Findings(ServerScripts scripts)
    {
        var tables = scripts.Standing.Where(each => each.Tree is CreateTableStatement).ToDictionary(
            each => each.Table!,
            each => ((CreateTableStatement)each.Tree).Definition.ColumnDefinitions
                .ToDictionary(column => column.ColumnIdentifier.Value, column => column.DataType));
        return scripts.Standing.SelectMany(statement => Keys(statement.Tree)
            .SelectMany(key => TooLong(statement, key, tables))
            .Concat(statement.ForeignKeys.SelectMany(key => Mismatch(statement, key, tables))));
    }

    private static IEnumerable<(bool IsPrimary, IEnumerable<string> Columns)> Keys(TSqlStatement statement) =>
        statement switch
        {
            CreateIndexStatement index => [(false, index.Columns.Select(each => ParsedSql.NameOf(each.Column)))],
            CreateTableStatement table =>
            [
                .. table.Definition.ColumnDefinitions.SelectMany(column => column.Constraints
                    .OfType<UniqueConstraintDefinition>()
                    .Select(key => (key.IsPrimaryKey, (IEnumerable<string>)[column.ColumnIdentifier.Value]))),
                .. table.Definition.TableConstraints.OfType<UniqueConstraintDefinition>()
                    .Select(key => (key.IsPrimaryKey, key.Columns.Select(each => ParsedSql.NameOf(each.Column)))),
            ],
            _ => [],
        };

    private static IEnumerable<string> TooLong(
        ServerStatement statement, (bool IsPrimary, IEnumerable<string> Columns) key,
        Dictionary<string, Dictionary<string, DataTypeReference>> tables)
    {
        if (!tables.TryGetValue(statement.Table!, out var columns))
            yield break;
        var lengths = key.Columns.Select(name => (Name: name, Bytes: Bytes(columns.GetValueOrDefault(name)))).ToList();
        foreach (var (name, _) in lengths.Where(each => each.Bytes == Max))
            yield return $"{statement.Place}: {name} is (max), which no key or index holds";
        var sum = lengths.Where(each => each.Bytes != Max).Sum(each => each.Bytes);
        if (sum > (key.IsPrimary ? PrimaryKeyBytes : IndexBytes))
            yield return $"{statement.Place}: the key ({string.Join(", ", key.Columns)}) takes {sum} bytes";
    }

    private static IEnumerable<string> Mismatch(
        ServerStatement statement, ForeignKeyConstraintDefinition key,
        Dictionary<string, Dictionary<string, DataTypeReference>> tables)
    {
        var there = tables.GetValueOrDefault(ParsedSql.NameOf(key.ReferenceTableName));
        foreach (var (from, to) in key.Columns.Zip(key.ReferencedTableColumns))
        {
            var one = tables[statement.Table!].GetValueOrDefault(from.Value);
            var other = there?.GetValueOrDefault(to.Value);
            if (one is not null && other is not null && ParsedSql.TextOf(one) != ParsedSql.TextOf(other))
                yield return $"{statement.Place}: {key.ConstraintIdentifier?.Value} refers from {from.Value} "
                    + $"{ParsedSql.TextOf(one)} to {to.Value} {ParsedSql.TextOf(other)}";
        }
    }

    private static int Bytes(DataTypeReference? type) => type switch
    {
        SqlDataTypeReference { Parameters: [MaxLiteral] } => Max,
        SqlDataTypeReference { SqlDataTypeOption: SqlDataTypeOption.BigInt } => BigintBytes,
        SqlDataTypeReference { Parameters: [var length], SqlDataTypeOption: var option } =>
            int.Parse(length.Value, CultureInfo.InvariantCulture) * (option == SqlDataTypeOption.NVarChar ? 2 : 1),
        _ => 0,
    };
}
