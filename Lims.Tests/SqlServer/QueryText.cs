using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lims.Tests.SqlServer;

/// <summary>The text of a query and where it stands in the product.</summary>
internal sealed record QueryText(string Name, string Sql)
{
    /// <summary>What is wrong with it by itself, each finding a sentence; without its tables being bound.</summary>
    public IReadOnlyList<string> Findings(IReadOnlyList<SchemaTable> tables)
    {
        var parsed = ParsedSql.Of(Sql);
        var (common, groups, inserts) = (new CommonSql(), new GroupRules(), new InsertRules(tables));
        foreach (var token in new TSql160Parser(initialQuotedIdentifiers: true)
            .GetTokenStream(new StringReader(Sql), out _))
            common.Read(token);
        if (parsed.Errors.Count > 0)
            return [.. common.Findings, .. parsed.Errors];
        var values = new ValueRules(tables);
        foreach (var rules in (TSqlFragmentVisitor[])[common, groups, inserts, values])
            parsed.Tree.Accept(rules);
        return [.. common.Findings, .. groups.Findings, .. inserts.Findings, .. values.Findings];
    }

    /// <summary>A procedure around it, so that its tables and columns can be bound.</summary>
    public string Procedure(IReadOnlyList<SchemaTable> tables)
    {
        var values = new ValueRules(tables);
        ParsedSql.Of(Sql).Tree.Accept(values);
        // What the text declares itself is no parameter.
        var parameters = Sql.Contains("DECLARE ", StringComparison.Ordinal) ? "" : values.Parameters;
        return $"CREATE PROCEDURE [{Name}] {parameters} AS BEGIN\n{Sql}\nEND";
    }
}
