namespace Lims.Tests.Repository;

/// <summary>One script of db/ as text: which tables it makes, with which columns, for either engine.</summary>
internal sealed record ScriptText(string Path, string Sql)
{
    private static readonly Regex Comment = new(@"--[^\n]*|/\*.*?\*/", RegexOptions.Singleline);
    private static readonly Regex TableStart = new(@"\bCREATE\s+TABLE\s+(?:dbo\.)?[\[""]?(\w+)[\]""]?\s*(?=\()");
    private static readonly Regex NoColumn = new(@"\A(CONSTRAINT|PRIMARY|UNIQUE|FOREIGN|CHECK|INDEX)\b");
    private static readonly Regex ColumnShape = new(@"\A[\[""]?(\w+)[\]""]?\s+(\w+)");

    public string Engine => Path.Split('/')[1];

    /// <summary>The file name without its folder: equal in both engines.</summary>
    public string Name => Path.Split('/')[^1];

    public IReadOnlyList<Table> Tables { get; } = [.. TableStart.Matches(Sql).Select(match => ReadTable(Sql, match))];

    public static IReadOnlyList<ScriptText> All { get; } = [.. SourceTree.Files("*.sql")
        .Where(path => path.StartsWith("db/", StringComparison.Ordinal))
        .Select(path => new ScriptText(path, Comment.Replace(File.ReadAllText(SourceTree.PathOf(path)), " ")))];

    public static IEnumerable<ScriptText> Of(string engine) => All.Where(script => script.Engine == engine);

    private static Table ReadTable(string sql, Match match)
    {
        var open = match.Index + match.Length;
        var close = CSharpMembers.Close(sql, open);
        var end = sql.IndexOf(';', close);
        return new Table(match.Groups[1].Value, [.. Parts(sql[(open + 1)..(close - 1)])
            .Where(part => !NoColumn.IsMatch(part))
            .Select(ReadColumn)], sql[close..(end < 0 ? sql.Length : end)]);
    }

    private static Column ReadColumn(string part)
    {
        var shape = ColumnShape.Match(part);
        var isKey = part.Contains("PRIMARY KEY", StringComparison.Ordinal);
        return new Column(shape.Groups[1].Value, shape.Groups[2].Value,
            !isKey && !part.Contains("NOT NULL", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Parts(string body)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < body.Length; i++)
        {
            depth += body[i] == '(' ? 1 : body[i] == ')' ? -1 : 0;
            if (depth != 0 || body[i] != ',')
                continue;
            yield return body[start..i].Trim();
            start = i + 1;
        }
        yield return body[start..].Trim();
    }

    public sealed record Column(string Name, string Type, bool MayBeNull);

    public sealed record Table(string Name, IReadOnlyList<Column> Columns, string Tail);
}
