using Lims.Tests.Repository;

namespace Lims.Tests.Docs;

/// <summary>
/// A fenced block of a page that a test can run: <c>http</c>, <c>facts</c>, <c>sh</c>, or <c>json NAME</c>, a file.
/// </summary>
internal sealed record PageExample(string Page, int LineNo, string Kind, IReadOnlyList<string> Lines)
{
    /// <summary>The pages of docs, without what is no page of a slice.</summary>
    public static IEnumerable<string> Pages => Directory.GetFiles(SourceTree.PathOf("docs"), "*.md")
        .Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public string Place => string.Create(CultureInfo.InvariantCulture, $"docs/{Page}:{LineNo}");

    /// <summary>The blocks of a page that are to be run, in the order in which they stand there.</summary>
    public static IReadOnlyList<PageExample> Of(string page)
    {
        var lines = File.ReadAllLines(SourceTree.PathOf("docs/" + page));
        var found = new List<PageExample>();
        for (var start = 0; start < lines.Length; start++)
        {
            var fence = Regex.Match(lines[start], @"\A```(http|facts|sh|json [a-z0-9.-]+)\z");
            if (!fence.Success)
                continue;
            var end = Array.IndexOf(lines, "```", start + 1);
            Assert.That(end, Is.GreaterThan(start), $"docs/{page}:{start + 1}: the block has no end.");
            found.Add(new PageExample(page, start + 1, fence.Groups[1].Value, lines[(start + 1)..end]));
            start = end;
        }
        return found;
    }
}
