using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lims.Tests.SqlServer;

/// <summary>What a grouped or distinct query may select and order by: SQLite takes any column of any row.</summary>
internal sealed class GroupRules : TSqlFragmentVisitor
{
    private static readonly string[] Aggregates = ["COUNT", "SUM", "MIN", "MAX"];

    public List<string> Findings { get; } = [];

    public override void Visit(QuerySpecification node)
    {
        var selected = node.SelectElements.OfType<SelectScalarExpression>().ToList();
        var ordered = node.OrderByClause?.OrderByElements.Select(each => each.Expression).ToList() ?? [];
        List<string> names = [.. selected.Select(each => each.ColumnName?.Value).OfType<string>()];
        ordered.RemoveAll(each => each is ColumnReferenceExpression && names.Contains(ParsedSql.TextOf(each)));
        if (node.UniqueRowFilter == UniqueRowFilter.Distinct)
            foreach (var order in ordered.Where(order => !selected.Any(each => IsSame(each.Expression, order))))
                Findings.Add($"DISTINCT is ordered by {ParsedSql.TextOf(order)}, which is not selected");
        if (node.GroupByClause is not null || node.HavingClause is not null
            || selected.Any(each => Within(each.Expression).HasAggregate))
            Grouped(node, [.. selected.Select(each => each.Expression), .. ordered]);
    }

    public override void Visit(FunctionCall node)
    {
        if (!Aggregates.Contains(node.FunctionName.Value))
            return;
        foreach (var parameter in node.Parameters)
            if (Within(parameter) is { HasAggregate: true } or { HasSubquery: true })
                Findings.Add($"{ParsedSql.TextOf(node)} reckons over an aggregate or a sub-select");
    }

    private void Grouped(QuerySpecification node, IEnumerable<ScalarExpression> shown)
    {
        var keys = node.GroupByClause?.GroupingSpecifications.OfType<ExpressionGroupingSpecification>()
            .Select(each => each.Expression).ToList() ?? [];
        foreach (var expression in shown.Concat<TSqlFragment>(node.HavingClause is { } having ? [having] : []))
            foreach (var column in Within(expression).Columns.Where(column => !keys.Any(key => IsSame(key, column))))
                Findings.Add($"{ParsedSql.TextOf(column)} is neither in GROUP BY nor in an aggregate");
    }

    // The same column may be named with its table and without.
    private static bool IsSame(ScalarExpression one, ScalarExpression other)
    {
        if (one is not ColumnReferenceExpression first || other is not ColumnReferenceExpression second)
            return ParsedSql.TextOf(one) == ParsedSql.TextOf(other);
        var (names, others) = (first.MultiPartIdentifier.Identifiers, second.MultiPartIdentifier.Identifiers);
        return names[^1].Value == others[^1].Value
            && (names.Count == 1 || others.Count == 1 || names[^2].Value == others[^2].Value);
    }

    private static Inside Within(TSqlFragment node)
    {
        var inside = new Inside();
        node.Accept(inside);
        return inside;
    }

    /// <summary>Columns outside aggregates and sub-selects, and whether there are such.</summary>
    private sealed class Inside : TSqlFragmentVisitor
    {
        public List<ColumnReferenceExpression> Columns { get; } = [];

        public bool HasAggregate { get; private set; }

        public bool HasSubquery { get; private set; }

        public override void ExplicitVisit(FunctionCall node)
        {
            if (Aggregates.Contains(node.FunctionName.Value))
                HasAggregate = true;
            else
                base.ExplicitVisit(node);
        }

        public override void ExplicitVisit(ScalarSubquery node) => HasSubquery = true;

        public override void ExplicitVisit(ColumnReferenceExpression node)
        {
            if (node.ColumnType == ColumnType.Regular)
                Columns.Add(node);
        }
    }
}
