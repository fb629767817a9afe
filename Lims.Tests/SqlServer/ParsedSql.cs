using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lims.Tests.SqlServer;

/// <summary>Text as SQL Server's own parser reads it: a tree, or what is wrong with the text.</summary>
internal sealed record ParsedSql(TSqlFragment Tree, IReadOnlyList<string> Errors)
{
    public static ParsedSql Of(string sql)
    {
        var tree = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        return new ParsedSql(tree, [.. errors.Select(error => $"line {error.Line}: {error.Message}")]);
    }

    /// <summary>What a node was read from, on one line.</summary>
    public static string TextOf(TSqlFragment node) => string.Join(' ', string.Concat(node.ScriptTokenStream
        .Skip(node.FirstTokenIndex).Take(node.LastTokenIndex - node.FirstTokenIndex + 1)
        .Select(token => token.TokenType is TSqlTokenType.SingleLineComment ? " " : token.Text))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string NameOf(SchemaObjectName name) => name.BaseIdentifier.Value;

    public static string NameOf(ColumnReferenceExpression column) => column.MultiPartIdentifier.Identifiers[^1].Value;
}
