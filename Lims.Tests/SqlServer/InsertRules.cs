using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lims.Tests.SqlServer;

/// <summary>What an INSERT gives: as many values as columns, and every column that must hold something.</summary>
internal sealed class InsertRules(IReadOnlyList<SchemaTable> tables) : TSqlFragmentVisitor
{
    public List<string> Findings { get; } = [];

    public override void Visit(InsertSpecification node)
    {
        var name = node.Target is NamedTableReference named ? ParsedSql.NameOf(named.SchemaObject) : "";
        if (tables.FirstOrDefault(each => each.Name == name) is not { } table)
            return;
        List<string> given = [.. node.Columns.Select(ParsedSql.NameOf)];
        if (given.Count == 0)
            Findings.Add($"INSERT INTO {name} does not name its columns");
        foreach (var column in table.Columns.Where(column => !column.MayBeNull && !given.Contains(column.Name)))
            Findings.Add($"INSERT INTO {name} leaves out {column.Name}, which is NOT NULL");
        foreach (var twice in given.CountBy(each => each).Where(each => each.Value > 1))
            Findings.Add($"INSERT INTO {name} names {twice.Key} twice");
        foreach (var count in Counts(node.InsertSource).Where(count => count != given.Count))
            Findings.Add($"INSERT INTO {name} names {given.Count} columns and gives {count} values");
        foreach (var (column, value) in Given(node))
            Null(table, ParsedSql.NameOf(column), value);
    }

    public override void Visit(UpdateSpecification node) => RefuseChange(node.Target, "UPDATE");

    public override void Visit(DeleteSpecification node) => RefuseChange(node.Target, "DELETE");

    public override void ExplicitVisit(UpdateSpecification node)
    {
        base.ExplicitVisit(node);
        if (node.Target is NamedTableReference named
            && tables.FirstOrDefault(each => each.Name == ParsedSql.NameOf(named.SchemaObject)) is { } table)
            foreach (var set in node.SetClauses.OfType<AssignmentSetClause>().Where(set => set.Column is not null))
                Null(table, ParsedSql.NameOf(set.Column), set.NewValue);
    }

    private void Null(SchemaTable table, string name, ScalarExpression value)
    {
        if (value is NullLiteral && table.Columns.Any(column => column.Name == name && !column.MayBeNull))
            Findings.Add($"{table.Name}.{name} is NOT NULL and is given NULL");
    }

    private void RefuseChange(TableReference target, string change)
    {
        if (target is NamedTableReference named
            && tables.FirstOrDefault(each => each.Name == ParsedSql.NameOf(named.SchemaObject)) is { } table
            && table.Rules.Contains(SchemaRules.Refuses(change)))
            Findings.Add($"{table.Name} has a trigger that refuses every {change}");
    }

    private static IEnumerable<int> Counts(InsertSource source) => source switch
    {
        ValuesInsertSource values => values.RowValues.Select(row => row.ColumnValues.Count),
        SelectInsertSource { Select: QuerySpecification select } => [select.SelectElements.Count],
        _ => [],
    };

    private static IEnumerable<(ColumnReferenceExpression Column, ScalarExpression Value)> Given(
        InsertSpecification node) => (node.InsertSource as ValuesInsertSource)?.RowValues
            .SelectMany(row => node.Columns.Zip(row.ColumnValues)) ?? [];
}
