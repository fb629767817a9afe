namespace Lims.Api.Ledger;

/// <summary>
/// Takes a script apart at the semicolons that end statements: not those in a trigger, a text or a comment.
/// </summary>
internal static class ScriptStatements
{
    public static IReadOnlyList<string> Split(string script)
    {
        var statements = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < script.Length; i++)
        {
            if (script[i] == '\'')
                i = EndOf(script, "'", i + 1);
            else if (At(script, i, "--"))
                i = EndOf(script, "\n", i);
            else if (At(script, i, "/*"))
                i = EndOf(script, "*/", i + 2) + 1;
            else if (IsWord(script, i, "BEGIN") || IsWord(script, i, "CASE"))
                depth++;
            else if (IsWord(script, i, "END"))
                depth--;
            else if (script[i] == ';' && depth == 0)
            {
                statements.Add(script[start..(i + 1)].Trim());
                start = i + 1;
            }
        }
        if (start < script.Length && script[start..].Trim() is { Length: > 0 } rest)
            statements.Add(rest);
        return statements;
    }

    private static int EndOf(string script, string end, int from)
    {
        var at = script.IndexOf(end, from, StringComparison.Ordinal);
        return at < 0 ? script.Length : at;
    }

    private static bool At(string script, int i, string text) =>
        string.CompareOrdinal(script, i, text, 0, text.Length) == 0;

    private static bool IsWord(string script, int i, string word) =>
        At(script, i, word) && (i == 0 || !IsNamePart(script[i - 1]))
        && (i + word.Length == script.Length || !IsNamePart(script[i + word.Length]));

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
