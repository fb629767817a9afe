using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lims.Tests.SqlServer;

/// <summary>
/// What a query does with values: like stands beside like, and what it gives is one of the three types of a row.
/// Learns what every parameter is from what it stands beside.
/// </summary>
internal sealed class ValueRules(IReadOnlyList<SchemaTable> tables) : TSqlFragmentVisitor
{
    private readonly Dictionary<string, ValueKind> _parameters = new(StringComparer.OrdinalIgnoreCase);
    private QueryScope _scope = new([], null, tables);

    public List<string> Findings { get; } = [];

    /// <summary>The parameters of a procedure that holds the query.</summary>
    public string Parameters => string.Join(", ", _parameters.Select(each => each.Value switch
    {
        ValueKind.Int or ValueKind.Bigint => $"{each.Key} bigint",
        ValueKind.Bytes => $"{each.Key} varbinary(max)",
        _ => $"{each.Key} nvarchar(4000)",
    }));

    public override void Visit(VariableReference node) => _parameters.TryAdd(node.Name, ValueKind.Unknown);

    public override void ExplicitVisit(SelectStatement node)
    {
        base.ExplicitVisit(node);
        foreach (var query in Selects(node.QueryExpression))
            foreach (var given in query.SelectElements.OfType<SelectScalarExpression>())
                if (QueryScope.Of(query, null, tables).KindOf(given.Expression) == ValueKind.Int)
                    Findings.Add($"{ParsedSql.TextOf(given)} is an int there, a row holds long: CAST (… AS bigint)");
    }

    public override void ExplicitVisit(QuerySpecification node) =>
        Within(QueryScope.Of(node, _scope, tables), () => base.ExplicitVisit(node));

    public override void ExplicitVisit(UpdateSpecification node) =>
        Within(new QueryScope([node.Target], null, tables), () => base.ExplicitVisit(node));

    public override void ExplicitVisit(DeleteSpecification node) =>
        Within(new QueryScope([node.Target], null, tables), () => base.ExplicitVisit(node));

    public override void ExplicitVisit(InsertSpecification node)
    {
        var into = new QueryScope([node.Target], null, tables);
        foreach (var row in (node.InsertSource as ValuesInsertSource)?.RowValues ?? [])
            foreach (var (column, value) in node.Columns.Zip(row.ColumnValues))
                Alike(node, into.KindOf(column), column, _scope.KindOf(value), value);
        if ((node.InsertSource as SelectInsertSource)?.Select is QuerySpecification select)
            foreach (var (column, given) in node.Columns.Zip(select.SelectElements.OfType<SelectScalarExpression>()))
                Alike(node, into.KindOf(column), column,
                    QueryScope.Of(select, null, tables).KindOf(given.Expression), given.Expression);
        base.ExplicitVisit(node);
    }

    public override void Visit(AssignmentSetClause node)
    {
        if (node.Column is not null)
            Alike(node, [node.Column, node.NewValue]);
    }

    public override void Visit(BooleanComparisonExpression node) =>
        Alike(node, [node.FirstExpression, node.SecondExpression]);

    public override void Visit(BooleanTernaryExpression node) =>
        Alike(node, [node.FirstExpression, node.SecondExpression, node.ThirdExpression]);

    public override void Visit(CoalesceExpression node) => Alike(node, [.. node.Expressions]);

    public override void Visit(SearchedCaseExpression node) => Alike(node, [.. QueryScope.Results(node)]);

    public override void Visit(InPredicate node)
    {
        Alike(node, [node.Expression, .. node.Values]);
        if (node.Subquery is not null)
            Alike(node, _scope.KindOf(node.Expression), node.Expression,
                _scope.KindOf(node.Subquery.QueryExpression), null);
    }

    public override void Visit(BinaryExpression node)
    {
        if (_scope.KindOf(node) is ValueKind.Text or ValueKind.Bytes)
            Findings.Add($"{ParsedSql.TextOf(node)} reckons with text: one engine joins it, the other adds it");
    }

    // A parameter has no kind of its own, so whatever else stands there gives it one.
    private void Alike(TSqlFragment where, params ScalarExpression[] values)
    {
        var known = values.FirstOrDefault(value => _scope.KindOf(value) != ValueKind.Unknown);
        foreach (var value in values.Where(value => known is not null && value != known))
            Alike(where, _scope.KindOf(known!), known, _scope.KindOf(value), value);
    }

    private void Alike(
        TSqlFragment where, ValueKind one, ScalarExpression? oneValue, ValueKind other, ScalarExpression? otherValue)
    {
        Learn(oneValue, other);
        Learn(otherValue, one);
        if (one != ValueKind.Unknown && other != ValueKind.Unknown && !AreAlike(one, other))
            Findings.Add($"{ParsedSql.TextOf(where)} puts {Word(one)} beside {Word(other)}");
    }

    private void Learn(ScalarExpression? value, ValueKind kind)
    {
        if (value is not VariableReference { Name: var name } || kind == ValueKind.Unknown)
            return;
        var known = _parameters.GetValueOrDefault(name);
        if (known != ValueKind.Unknown && !AreAlike(known, kind))
            Findings.Add($"{name} is {Word(known)} here and {Word(kind)} there");
        _parameters[name] = kind;
    }

    private static bool AreAlike(ValueKind one, ValueKind other) =>
        one == other || (one is ValueKind.Int or ValueKind.Bigint && other is ValueKind.Int or ValueKind.Bigint);

    private static string Word(ValueKind kind) =>
        kind switch { ValueKind.Text => "text", ValueKind.Bytes => "bytes", _ => "a number" };

    private void Within(QueryScope scope, Action visit)
    {
        var outer = _scope;
        _scope = scope;
        visit();
        _scope = outer;
    }

    private static IEnumerable<QuerySpecification> Selects(QueryExpression query) => query switch
    {
        QuerySpecification select => [select],
        BinaryQueryExpression both => [.. Selects(both.FirstQueryExpression), .. Selects(both.SecondQueryExpression)],
        QueryParenthesisExpression inner => Selects(inner.QueryExpression),
        _ => [],
    };
}
