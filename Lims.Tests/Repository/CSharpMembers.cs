namespace Lims.Tests.Repository;

/// <summary>Finds the methods of a C# file by its braces, after <see cref="CSharpText.Blank"/>.</summary>
internal static class CSharpMembers
{
    private static readonly Regex Type = new(@"\b(class|struct|record|interface|enum|namespace)\s+[\w.]+");
    private static readonly Regex Method = new(@"\A[^={]*[\w>]\(");

    /// <summary>Each method's start and its length in lines, attributes not counted.</summary>
    public static IEnumerable<(int Start, int Lines)> Methods(string code)
    {
        var found = new List<(int, int)>();
        Members(code, 0, found);
        return found;
    }

    private static int Members(string code, int i, List<(int, int)> found)
    {
        while (true)
        {
            i = SkipAttributes(code, i);
            if (i >= code.Length || code[i] == '}')
                return i + 1;
            var end = HeadEnd(code, i);
            var head = code[i..end];
            if (end < code.Length && code[end] == '{' && Type.IsMatch(BeforeParenthesis(head)))
            {
                i = Members(code, end + 1, found);
                continue;
            }
            var start = i;
            i = MemberEnd(code, end);
            if (Method.IsMatch(head) && !Type.IsMatch(BeforeParenthesis(head)))
                found.Add((start, code.AsSpan(start, Math.Min(i, code.Length) - start).Count('\n') + 1));
        }
    }

    /// <summary>The index behind the bracket that closes the one at <paramref name="open"/>.</summary>
    public static int Close(string code, int open)
    {
        var depth = 0;
        for (var i = open; i < code.Length; i++)
        {
            depth += Nesting(code[i]);
            if (depth == 0)
                return i + 1;
        }
        return code.Length;
    }

    private static int SkipAttributes(string code, int i)
    {
        while (i < code.Length && (char.IsWhiteSpace(code[i]) || code[i] is ';' or '['))
            i = code[i] == '[' ? Close(code, i) : i + 1;
        return i;
    }

    // The head ends at the body's brace, at "=>" or "=", or at the semicolon; parameters may hold "=" themselves.
    private static int HeadEnd(string code, int i)
    {
        for (var depth = 0; i < code.Length; i++)
        {
            depth += code[i] is '(' or '[' ? 1 : code[i] is ')' or ']' ? -1 : 0;
            if (depth == 0 && code[i] is '{' or '=' or ';')
                return i;
        }
        return i;
    }

    // A member ends at its semicolon, or at the brace that closes its body; an initialiser goes on behind that brace.
    private static int MemberEnd(string code, int i)
    {
        var isBlock = i < code.Length && code[i] == '{';
        for (var depth = 0; i < code.Length; i++)
        {
            depth += Nesting(code[i]);
            if (depth == 0 && (code[i] == ';' || (isBlock && code[i] == '}' && !Continues(code, i + 1))))
                return i + 1;
        }
        return i;
    }

    private static bool Continues(string code, int i)
    {
        while (i < code.Length && char.IsWhiteSpace(code[i]))
            i++;
        return i < code.Length && code[i] == '=';
    }

    private static int Nesting(char c) => c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;

    private static string BeforeParenthesis(string head) => head.Split('(')[0];
}
