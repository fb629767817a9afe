namespace Lims.Tests.Repository;

/// <summary>Blanks comments and the insides of strings out of C# text, keeping length and line breaks.</summary>
/// <remarks>Code in the holes of <c>$"…"</c> stays visible; raw strings are blanked whole.</remarks>
internal static class CSharpText
{
    public static string Blank(string source)
    {
        var code = source.ToCharArray();
        Code(source, code, 0, inHole: false);
        return new string(code);
    }

    private static int Code(string source, char[] code, int i, bool inHole)
    {
        var depth = 0;
        while (i < source.Length)
        {
            if (inHole && source[i] == '}' && depth-- == 0)
                return i;
            if (inHole && source[i] == '{')
                depth++;
            i = Step(source, code, i);
        }
        return i;
    }

    private static int Step(string source, char[] code, int i)
    {
        if (At(source, i, "//"))
            return Erase(code, i, EndOf(source, "\n", i));
        if (At(source, i, "/*"))
            return Erase(code, i, EndOf(source, "*/", i + 2));
        if (source[i] == '\'')
            return Erase(code, i + 1, Quoted(source, i + 1, '\'')) + 1;
        var prefix = i;
        while (prefix < source.Length && source[prefix] is '$' or '@')
            prefix++;
        return prefix < source.Length && source[prefix] == '"'
            ? Text(source, code, prefix, source.AsSpan(i, prefix - i))
            : i + 1;
    }

    private static int Text(string source, char[] code, int quote, ReadOnlySpan<char> prefix)
    {
        var quotes = 0;
        while (quote + quotes < source.Length && source[quote + quotes] == '"')
            quotes++;
        var start = quote + 1;
        if (quotes >= 3)
            return Erase(code, quote, EndOf(source, new string('"', quotes), quote + quotes));
        if (prefix.Contains('$'))
            return Interpolated(source, code, start, prefix.Contains('@'));
        return Erase(code, start, prefix.Contains('@') ? Verbatim(source, start) : Quoted(source, start, '"')) + 1;
    }

    private static int Interpolated(string source, char[] code, int i, bool verbatim)
    {
        while (i < source.Length)
        {
            if (At(source, i, "{{") || (verbatim && At(source, i, "\"\"")) || (!verbatim && source[i] == '\\'))
            {
                i = Erase(code, i, Math.Min(i + 2, source.Length));
            }
            else if (source[i] == '"')
            {
                return i + 1;
            }
            else if (source[i] == '{')
            {
                Erase(code, i, i + 1);
                i = Code(source, code, i + 1, inHole: true);
                i = Erase(code, i, Math.Min(i + 1, source.Length));
            }
            else
            {
                i = Erase(code, i, i + 1);
            }
        }
        return i;
    }

    private static int Quoted(string source, int i, char end)
    {
        while (i < source.Length && source[i] != end && source[i] != '\n')
            i += source[i] == '\\' ? 2 : 1;
        return Math.Min(i, source.Length);
    }

    private static int Verbatim(string source, int i)
    {
        while (i < source.Length && (source[i] != '"' || At(source, i, "\"\"")))
            i += source[i] == '"' ? 2 : 1;
        return Math.Min(i, source.Length);
    }

    private static bool At(string source, int i, string text) =>
        string.CompareOrdinal(source, i, text, 0, text.Length) == 0;

    private static int EndOf(string source, string end, int from)
    {
        var at = source.IndexOf(end, Math.Min(from, source.Length), StringComparison.Ordinal);
        return at < 0 ? source.Length : at + end.Length;
    }

    private static int Erase(char[] code, int from, int to)
    {
        for (var i = from; i < to; i++)
            code[i] = code[i] == '\n' ? '\n' : ' ';
        return to;
    }
}
