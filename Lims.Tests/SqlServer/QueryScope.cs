using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lims.Tests.SqlServer;

/// <summary>The columns that a query can name, its own and those of the queries around it.</summary>
internal sealed class QueryScope
{
    private readonly IReadOnlyList<SchemaTable> _tables;
    private readonly QueryScope? _outer;

    // Null stands for a table whose columns are not known: of the system, or one that the binding finds missing.
    private readonly Dictionary<string, Dictionary<string, ValueKind>?> _sources =
        new(StringComparer.OrdinalIgnoreCase);

    public QueryScope(IEnumerable<TableReference> sources, QueryScope? outer, IReadOnlyList<SchemaTable> tables)
    {
        (_outer, _tables) = (outer, tables);
        foreach (var source in sources)
            Add(source);
    }

    public static QueryScope Of(QuerySpecification query, QueryScope? outer, IReadOnlyList<SchemaTable> tables) =>
        new(query.FromClause?.TableReferences ?? [], outer, tables);

    /// <summary>What a value is; unknown for a parameter, which takes the kind of what it stands beside.</summary>
    public ValueKind KindOf(ScalarExpression value) => value switch
    {
        ColumnReferenceExpression column => Find(column),
        IntegerLiteral => ValueKind.Int,
        StringLiteral => ValueKind.Text,
        ParenthesisExpression inner => KindOf(inner.Expression),
        UnaryExpression unary => KindOf(unary.Expression),
        BinaryExpression binary => Widest([binary.FirstExpression, binary.SecondExpression]),
        CastCall => ValueKind.Bigint,
        FunctionCall { FunctionName.Value: "COUNT" } => ValueKind.Int,
        FunctionCall { Parameters: [var only] } => KindOf(only),
        CoalesceExpression coalesce => Widest(coalesce.Expressions),
        SearchedCaseExpression choice => Widest(Results(choice)),
        ScalarSubquery subquery => KindOf(subquery.QueryExpression),
        _ => ValueKind.Unknown,
    };

    /// <summary>What the only column of a sub-select is.</summary>
    public ValueKind KindOf(QueryExpression query) => query is QuerySpecification
        {
            SelectElements: [SelectScalarExpression only],
        } select
            ? Of(select, this, _tables).KindOf(only.Expression)
            : ValueKind.Unknown;

    public static IEnumerable<ScalarExpression> Results(SearchedCaseExpression choice) =>
        choice.WhenClauses.Select(when => when.ThenExpression)
            .Concat(choice.ElseExpression is { } otherwise ? [otherwise] : []);

    private ValueKind Widest(IEnumerable<ScalarExpression> values) => values.Select(KindOf).Max();

    private ValueKind Find(ColumnReferenceExpression column)
    {
        if (column.MultiPartIdentifier is not { Identifiers: var names })
            return ValueKind.Unknown;
        var found = from source in _sources
                    where names.Count == 1 || source.Key.Equals(names[^2].Value, StringComparison.OrdinalIgnoreCase)
                    let kind = source.Value?.GetValueOrDefault(names[^1].Value) ?? ValueKind.Unknown
                    where kind != ValueKind.Unknown
                    select kind;
        var here = found.FirstOrDefault();
        return here == ValueKind.Unknown && _outer is not null ? _outer.Find(column) : here;
    }

    private void Add(TableReference source)
    {
        if (source is QualifiedJoin join)
        {
            Add(join.FirstTableReference);
            Add(join.SecondTableReference);
        }
        else if (source is NamedTableReference named)
            _sources[named.Alias?.Value ?? ParsedSql.NameOf(named.SchemaObject)] = _tables
                .FirstOrDefault(table => table.Name == ParsedSql.NameOf(named.SchemaObject))?
                .Columns.ToDictionary(column => column.Name, column => column.Kind);
        else if (source is QueryDerivedTable { QueryExpression: QuerySpecification select } derived)
            _sources[derived.Alias.Value] = select.SelectElements.OfType<SelectScalarExpression>()
                .ToDictionary(NameOf, each => Of(select, _outer, _tables).KindOf(each.Expression));
    }

    private static string NameOf(SelectScalarExpression each) =>
        each.ColumnName?.Value ?? (each.Expression is ColumnReferenceExpression column ? ParsedSql.NameOf(column) : "");
}
