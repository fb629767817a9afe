using Lims.Api.Ledger;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lims.Tests.SqlServer;

/// <summary>Scripts for SQL Server as the migrator sends them, every statement a batch of its own.</summary>
/// <param name="Statements">All of them in their order.</param>
/// <param name="Errors">What the parser does not read.</param>
internal sealed record ServerScripts(IReadOnlyList<ServerStatement> Statements, IReadOnlyList<string> Errors)
{
    /// <summary>Those of <c>db/sqlserver</c> as they are built into the product.</summary>
    public static ServerScripts Product { get; } =
        Of([.. Script.Of(Dialect.SqlServer).Select(script => (script.Name, script.Text))]);

    /// <summary>What stands after the last script: a dropped table took its indexes with it.</summary>
    public IReadOnlyList<ServerStatement> Standing => [.. Statements.Index().Where(each =>
        each.Item.Tree is not DropTableStatement
        && !Statements.Skip(each.Index + 1).Any(later => later.Drops(each.Item.Table))).Select(each => each.Item)];

    public static ServerScripts Of(params IReadOnlyList<(string Name, string Text)> scripts)
    {
        var statements = new List<ServerStatement>();
        var errors = new List<string>();
        foreach (var (name, text) in scripts)
            foreach (var statement in ScriptStatements.Split(text))
            {
                var parsed = ParsedSql.Of(statement);
                errors.AddRange(parsed.Errors.Select(error => $"{name}, {error}\n{statement}"));
                if (parsed is { Errors.Count: 0, Tree: TSqlScript { Batches: [{ Statements: [var only] }] } })
                    statements.Add(new ServerStatement(name, statement, only));
                else if (parsed.Errors.Count == 0)
                    errors.Add($"{name}: not one statement, so the migrator cuts it in the wrong place\n{statement}");
            }
        return new ServerScripts(statements, errors);
    }
}
