using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lims.Tests.SqlServer;

/// <summary>The SQL that both engines read, as the closed list of what may stand in a query.</summary>
/// <remarks>A list of what is banned would let through whatever nobody thought of.</remarks>
internal sealed class CommonSql : TSqlFragmentVisitor
{
    private static readonly string[] Functions = ["COUNT", "SUM", "MIN", "MAX"];

    private static readonly Type[] Statements =
        [typeof(SelectStatement), typeof(InsertStatement), typeof(UpdateStatement), typeof(DeleteStatement)];

    private static readonly Type[] Values =
    [
        typeof(ColumnReferenceExpression), typeof(IntegerLiteral), typeof(StringLiteral), typeof(NullLiteral),
        typeof(VariableReference), typeof(FunctionCall), typeof(CoalesceExpression), typeof(CastCall),
        typeof(SearchedCaseExpression), typeof(ScalarSubquery), typeof(ParenthesisExpression),
        typeof(BinaryExpression), typeof(UnaryExpression),
    ];

    private static readonly Type[] Conditions =
    [
        typeof(BooleanComparisonExpression), typeof(BooleanBinaryExpression), typeof(BooleanNotExpression),
        typeof(BooleanParenthesisExpression), typeof(BooleanIsNullExpression), typeof(InPredicate),
        typeof(ExistsPredicate), typeof(BooleanTernaryExpression),
    ];

    private static readonly Type[] Sources =
        [typeof(NamedTableReference), typeof(QualifiedJoin), typeof(QueryDerivedTable)];

    private static readonly BinaryExpressionType[] Reckoning =
    [
        BinaryExpressionType.Add, BinaryExpressionType.Subtract, BinaryExpressionType.Multiply,
        BinaryExpressionType.Divide, BinaryExpressionType.Modulo,
    ];

    public List<string> Findings { get; } = [];

    public override void Visit(TSqlFragment node)
    {
        var (kind, known) = node switch
        {
            TSqlStatement => ("a statement", Statements),
            ScalarExpression => ("a value", Values),
            BooleanExpression => ("a condition", Conditions),
            TableReference => ("a table", Sources),
            SelectElement => ("a column", [typeof(SelectScalarExpression)]),
            TopRowFilter or OffsetClause or OutputClause or OutputIntoClause or ForClause or WindowClause or TableHint
                or OptimizerHint or WithCtesAndXmlNamespaces or OverClause => ("a clause", (Type[])[]),
            _ => ("", null),
        };
        if (known is not null && !known.Contains(node.GetType()))
            Find(node, $"is {kind} of one engine ({node.GetType().Name})");
    }

    public override void Visit(FunctionCall node)
    {
        base.Visit(node);
        if (!Functions.Contains(node.FunctionName.Value))
            Find(node, $"calls {node.FunctionName.Value}: only {string.Join(", ", Functions)} mean the same");
    }

    public override void Visit(CastCall node)
    {
        base.Visit(node);
        if (node.DataType is not SqlDataTypeReference { SqlDataTypeOption: SqlDataTypeOption.BigInt })
            Find(node, "casts to another type than bigint");
    }

    public override void Visit(StringLiteral node)
    {
        base.Visit(node);
        if (!node.Value.All(char.IsAscii))
            Find(node, "has letters that a literal without N loses there");
    }

    public override void Visit(BinaryExpression node)
    {
        base.Visit(node);
        if (!Reckoning.Contains(node.BinaryExpressionType))
            Find(node, $"reckons with {node.BinaryExpressionType}");
    }

    public override void Visit(QualifiedJoin node)
    {
        base.Visit(node);
        if (node.QualifiedJoinType is not (QualifiedJoinType.Inner or QualifiedJoinType.LeftOuter)
            || node.JoinHint != JoinHint.None)
            Find(node, "joins otherwise than INNER or LEFT");
    }

    public override void Visit(NamedTableReference node)
    {
        base.Visit(node);
        var (name, schema) = (ParsedSql.NameOf(node.SchemaObject), node.SchemaObject.SchemaIdentifier?.Value);
        if (name.StartsWith('#'))
            Find(node, "is a temporary table");
        if (schema is not null and not "sys")
            Find(node, "names a schema");
    }

    public override void Visit(SelectScalarExpression node)
    {
        base.Visit(node);
        if (node.ColumnName?.StartOffset < node.Expression.StartOffset)
            Find(node, "is a comparison on one engine and a name on the other: say AS");
    }

    public override void Visit(UpdateSpecification node)
    {
        base.Visit(node);
        if (node.FromClause is not null)
            Find(node, "joins in an UPDATE");
    }

    public override void Visit(DeleteSpecification node)
    {
        base.Visit(node);
        if (node.FromClause is not null)
            Find(node, "joins in a DELETE");
    }

    /// <summary>Words that the tree no longer tells apart, or that would end the reading with a riddle.</summary>
    public void Read(TSqlParserToken token)
    {
        if (token.TokenType == TSqlTokenType.Concat)
            Findings.Add("|| joins text on one engine only: join it in C#");
        if (token.TokenType == TSqlTokenType.Identifier
            && token.Text.Equals("LIMIT", StringComparison.OrdinalIgnoreCase))
            Findings.Add($"{token.Text} is a word of one engine: page by Seq");
        if (token.TokenType is TSqlTokenType.QuotedIdentifier or TSqlTokenType.AsciiStringOrQuotedIdentifier
            && token.Text.StartsWith('"'))
            Findings.Add($"{token.Text} is a name on one engine and may be a text on the other: use [ ]");
    }

    private void Find(TSqlFragment node, string says) => Findings.Add($"{ParsedSql.TextOf(node)} {says}");
}
