using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lims.Tests.SqlServer;

/// <summary>What keys, indexes and references need of their columns: parser and model pass lengths by.</summary>
internal sealed class KeyRules
{
    // SQL Server 2016 and later: a clustered key holds 900 bytes, any other 1,700.
    private const int PrimaryKeyBytes = 900;
    private const int IndexBytes = 1_700;
    private const int BigintBytes = 8;

    private readonly ServerScripts _scripts;
    private readonly Dictionary<string, Dictionary<string, ColumnDefinition>> _tables;

    private KeyRules(ServerScripts scripts)
    {
        _scripts = scripts;
        _tables = scripts.Standing.Where(each => each.Tree is CreateTableStatement).ToDictionary(
            each => each.Table!,
            each => ((CreateTableStatement)each.Tree).Definition.ColumnDefinitions
                .ToDictionary(column => column.ColumnIdentifier.Value));
    }

    private sealed record Key(bool IsPrimary, bool IsUnique, bool IsFiltered, IReadOnlyList<string> Columns);

    public static IEnumerable<string> Findings(ServerScripts scripts) => new KeyRules(scripts).Findings();

    private IEnumerable<string> Findings() =>
        from statement in _scripts.Standing
        let table = _tables.GetValueOrDefault(statement.Table ?? "")
        where table is not null
        from finding in Keys(statement.Tree).SelectMany(key => Of(key, table))
            .Concat(statement.ForeignKeys.SelectMany(key => Of(key, table)))
        select $"{statement.Place}: {finding}";

    private static IEnumerable<Key> Keys(TSqlStatement statement) => statement switch
    {
        CreateIndexStatement index =>
            [new Key(false, index.Unique, index.FilterPredicate is not null, Names(index.Columns))],
        CreateTableStatement { Definition: var table } =>
        [
            .. from column in table.ColumnDefinitions
               from key in column.Constraints.OfType<UniqueConstraintDefinition>()
               select new Key(key.IsPrimaryKey, true, false, [column.ColumnIdentifier.Value]),
            .. from key in table.TableConstraints.OfType<UniqueConstraintDefinition>()
               select new Key(key.IsPrimaryKey, true, false, Names(key.Columns)),
        ],
        _ => [],
    };

    private static IEnumerable<string> Of(Key key, Dictionary<string, ColumnDefinition> table)
    {
        var names = string.Join(", ", key.Columns);
        var columns = key.Columns.Select(table.GetValueOrDefault).OfType<ColumnDefinition>().ToList();
        foreach (var column in columns.Where(column => Bytes(column) is null))
            yield return $"{column.ColumnIdentifier.Value} is (max), which no key or index holds";
        var sum = columns.Sum(Bytes);
        if (sum > (key.IsPrimary ? PrimaryKeyBytes : IndexBytes))
            yield return $"the key ({names}) takes {sum} bytes";
        if (key is { IsUnique: true, IsFiltered: false } && !columns.All(IsNotNull))
            yield return $"unique ({names}) holds one NULL there and many on SQLite";
    }

    private IEnumerable<string> Of(ForeignKeyConstraintDefinition key, Dictionary<string, ColumnDefinition> table)
    {
        var there = _tables.GetValueOrDefault(ParsedSql.NameOf(key.ReferenceTableName));
        foreach (var (from, to) in key.Columns.Zip(key.ReferencedTableColumns))
            if (table.GetValueOrDefault(from.Value) is { } one && there?.GetValueOrDefault(to.Value) is { } other
                && ParsedSql.TextOf(one.DataType) != ParsedSql.TextOf(other.DataType))
                yield return $"{key.ConstraintIdentifier?.Value} refers from {from.Value} "
                    + $"{ParsedSql.TextOf(one.DataType)} to {to.Value} {ParsedSql.TextOf(other.DataType)}";
    }

    private static bool IsNotNull(ColumnDefinition column) =>
        column.Constraints.Any(each => each is NullableConstraintDefinition { Nullable: false });

    // Null for (max).
    private static int? Bytes(ColumnDefinition column) => column.DataType switch
    {
        SqlDataTypeReference { Parameters: [MaxLiteral] } => null,
        SqlDataTypeReference { SqlDataTypeOption: SqlDataTypeOption.BigInt } => BigintBytes,
        SqlDataTypeReference { Parameters: [var length], SqlDataTypeOption: var option } =>
            int.Parse(length.Value, CultureInfo.InvariantCulture) * (option == SqlDataTypeOption.NVarChar ? 2 : 1),
        _ => 0,
    };

    private static List<string> Names(IEnumerable<ColumnWithSortOrder> columns) =>
        [.. columns.Select(each => ParsedSql.NameOf(each.Column))];
}
