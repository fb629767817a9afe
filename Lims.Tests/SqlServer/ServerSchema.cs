using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lims.Tests.SqlServer;

/// <summary>The tables that scripts for SQL Server leave standing, read from the parser's tree.</summary>
internal static class ServerSchema
{
    public static IReadOnlyList<SchemaTable> Product { get; } = Of(ServerScripts.Product);

    public static IReadOnlyList<SchemaTable> Of(ServerScripts scripts) =>
        [.. from statement in scripts.Standing
            where statement.Tree is CreateTableStatement
            let of = scripts.Standing.Where(each => each.Table == statement.Table).ToList()
            let columns = Columns((CreateTableStatement)statement.Tree)
            select new SchemaTable(statement.Table!, columns, [.. of.SelectMany(each => Rules(each.Tree, columns))])];

    public static ValueKind KindOf(DataTypeReference type) => (type as SqlDataTypeReference)?.SqlDataTypeOption switch
    {
        SqlDataTypeOption.BigInt => ValueKind.Bigint,
        SqlDataTypeOption.NVarChar => ValueKind.Text,
        SqlDataTypeOption.VarBinary => ValueKind.Bytes,
        _ => ValueKind.Unknown,
    };

    public static IEnumerable<string> Names(IEnumerable<ColumnWithSortOrder> columns) => columns.Select(each =>
        ParsedSql.NameOf(each.Column) + (each.SortOrder == SortOrder.Descending ? " DESC" : ""));

    /// <summary>The checks of a table as its text has them.</summary>
    public static IEnumerable<CheckConstraintDefinition> Checks(CreateTableStatement table) =>
        table.Definition.ColumnDefinitions.SelectMany(column => column.Constraints)
            .Concat(table.Definition.TableConstraints).OfType<CheckConstraintDefinition>();

    private static List<SchemaColumn> Columns(CreateTableStatement table) =>
        [.. table.Definition.ColumnDefinitions.Select(column => new SchemaColumn(
            column.ColumnIdentifier.Value, KindOf(column.DataType),
            !column.Constraints.Any(each => each is NullableConstraintDefinition { Nullable: false })))];

    private static IEnumerable<string> Rules(TSqlStatement statement, IReadOnlyList<SchemaColumn> columns) =>
        statement switch
        {
            CreateTableStatement table =>
            [
                .. table.Definition.ColumnDefinitions.SelectMany(column => column.Constraints
                    .OfType<UniqueConstraintDefinition>().Select(each => Key(each, [column.ColumnIdentifier.Value]))),
                .. table.Definition.TableConstraints
                    .OfType<UniqueConstraintDefinition>().Select(each => Key(each, Names(each.Columns))),
                .. Checks(table).Select(each => SchemaRules.Check(ParsedSql.TextOf(each.CheckCondition), columns)),
            ],
            CreateIndexStatement index =>
            [
                SchemaRules.Index(index.Name.Value, index.Unique, Names(index.Columns),
                    index.FilterPredicate is null ? null : ParsedSql.TextOf(index.FilterPredicate)),
            ],
            AlterTableAddTableElementStatement alter => alter.Definition.TableConstraints
                .OfType<ForeignKeyConstraintDefinition>().Select(ForeignKey),
            CreateTriggerStatement trigger => trigger.TriggerActions
                .Select(action => SchemaRules.Refuses(action.TriggerActionType.ToString().ToUpperInvariant())),
            _ => [],
        };

    private static string Key(UniqueConstraintDefinition key, IEnumerable<string> columns) =>
        key.IsPrimaryKey ? SchemaRules.PrimaryKey(columns) : SchemaRules.Unique(columns);

    private static string ForeignKey(ForeignKeyConstraintDefinition key) => SchemaRules.ForeignKey(
        key.Columns.Select(column => column.Value),
        ParsedSql.NameOf(key.ReferenceTableName), key.ReferencedTableColumns.Select(column => column.Value));
}
