using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lims.Tests.SqlServer;

/// <summary>What a script for SQL Server may say, beside being read and bound.</summary>
internal static class ScriptRules
{
    private const string ByteByByte = "Latin1_General_100_BIN2";

    public static IEnumerable<string> Findings(ServerScripts scripts) =>
        from statement in scripts.Statements
        from finding in Of(statement).Concat(DropOfReferred(statement, scripts))
        select $"{statement.Place}: {finding}";

    private static IEnumerable<string> Of(ServerStatement statement) => statement.Tree switch
    {
        CreateTableStatement table =>
        [
            .. statement.Table!.StartsWith('#') ? ["a temporary table"] : (string[])[],
            .. table.Definition.ColumnDefinitions.SelectMany(Column),
            .. table.Definition.TableConstraints.OfType<ForeignKeyConstraintDefinition>()
                .Select(key => $"{ParsedSql.TextOf(key)} belongs into ALTER TABLE … ADD CONSTRAINT"),
            .. table.Definition.Indexes.Select(index => $"{ParsedSql.TextOf(index)} belongs into CREATE INDEX"),
        ],
        AlterTableAddTableElementStatement alter => Added(alter.Definition),
        CreateIndexStatement { Clustered: true } => ["an index of its own is not CLUSTERED: the primary key is"],
        CreateIndexStatement => [],
        DropTableStatement { IsIfExists: false } => [],
        CreateTriggerStatement trigger => Trigger(trigger),
        AlterTableAlterColumnStatement column =>
            [$"ALTER COLUMN {column.ColumnIdentifier.Value}: make the column right where the table is made"],
        _ => [$"{statement.Tree.GetType().Name} is no statement of a script"],
    };

    private static IEnumerable<string> Column(ColumnDefinition column)
    {
        var name = column.ColumnIdentifier.Value;
        var kind = column.ComputedColumnExpression is null
            ? ServerSchema.KindOf(column.DataType)
            : ValueKind.Unknown;
        if (kind == ValueKind.Unknown)
            yield return $"{name} is none of bigint, nvarchar, varbinary";
        if (kind == ValueKind.Text && column.Collation?.Value != ByteByByte)
            yield return $"{name} is not COLLATE {ByteByByte}: codes that differ in case alone would be equal";
        if (column.IdentityOptions is not null)
            yield return $"{name} draws its number itself: a rebuild must give the same rows";
        if (column.DefaultConstraint is not null)
            yield return $"{name} has a DEFAULT: every INSERT says what it writes";
        if (!column.Constraints.Any(each => each is NullableConstraintDefinition))
            yield return $"{name} says neither NULL nor NOT NULL";
        if (column.Constraints.OfType<ForeignKeyConstraintDefinition>().Any())
            yield return $"{name} REFERENCES in its place; it belongs into ALTER TABLE … ADD CONSTRAINT";
    }

    private static IEnumerable<string> Added(TableDefinition added)
    {
        foreach (var column in added.ColumnDefinitions)
            yield return $"adds {column.ColumnIdentifier.Value}: make the table anew";
        foreach (var constraint in added.TableConstraints)
        {
            if (constraint is not ForeignKeyConstraintDefinition)
                yield return $"{ParsedSql.TextOf(constraint)} belongs into CREATE TABLE";
            if (constraint is ForeignKeyConstraintDefinition key && !Restricts(key))
                yield return $"{ParsedSql.TextOf(constraint)} changes rows by itself";
            if (constraint.ConstraintIdentifier is null)
                yield return $"{ParsedSql.TextOf(constraint)} has no name";
        }
    }

    private static bool Restricts(ForeignKeyConstraintDefinition key) =>
        key is { DeleteAction: DeleteUpdateAction.NotSpecified, UpdateAction: DeleteUpdateAction.NotSpecified };

    private static IEnumerable<string> Trigger(CreateTriggerStatement trigger)
    {
        var only = trigger.StatementList.Statements is [BeginEndBlockStatement block]
            ? block.StatementList.Statements
            : trigger.StatementList.Statements;
        if (trigger.TriggerType != TriggerType.InsteadOf || only is not [ThrowStatement])
            yield return "a trigger only refuses: INSTEAD OF … AS BEGIN THROW … END";
    }

    private static IEnumerable<string> DropOfReferred(ServerStatement drop, ServerScripts scripts) =>
        from before in scripts.Statements.TakeWhile(each => each != drop)
        from key in before.ForeignKeys
        let referred = ParsedSql.NameOf(key.ReferenceTableName)
        where drop.Drops(referred) && before.Table != referred
        where !scripts.Statements.SkipWhile(each => each != before).TakeWhile(each => each != drop)
            .Any(each => each.Drops(before.Table))
        select $"{key.ConstraintIdentifier?.Value} of {before.Table} still refers to {referred}";
}
