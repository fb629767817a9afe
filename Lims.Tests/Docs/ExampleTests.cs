using System.Text.Json;
using Lims.Tests.Repository;

namespace Lims.Tests.Docs;

/// <summary>
/// Every example of a page is run: an <c>http</c> block against a house on the network, <c>facts</c> are looked for in
/// its ledger, <c>sh</c> goes through a shell, and <c>json NAME</c> is the file of that name. See CONTRIBUTING.
/// </summary>
public sealed class ExampleTests
{
    private static readonly string[] Headings =
        ["## What it is", "## States", "## Guarantees", "## Corrections", "## Example"];

    private const string HttpPart =
        @"^([a-z]+): ([A-Z]+) (\S+)\n((?:.*\n)*?)([0-9]{3})(?: (.*(?:\n(?![a-z]+: ).*)*))?";

    private const string FactPart = @"^([A-Z]\w+) (.*(?:\n .*)*)";

    private const string ShellPart = @"^\$ ((?:.*\\\n)*.*)((?:\n(?!\$ ).*)*)";

    // In docs/api.md: after the shell's words for the house, or as the first of a row of its table.
    private const string Address = @"(?:\$at/|^post \$\w |^\|.*?`(?:[A-Z, ]+ )?/)([a-z][^\s""`?;…]*)";

    private ExampleHouse house = null!;

    public static IEnumerable<string> PagesWithExamples =>
        PageExample.Pages.Where(page => PageExample.Of(page).Count > 0);

    // A page that bears the name of a folder of the product; the demonstration tells its day in a form of its own.
    public static IEnumerable<string> SlicePages => PageExample.Pages.Intersect(
        SourceTree.Product.Where(file => file.Folders.Length > 1).Select(file => Kebab(file.Folders[1]) + ".md"))
        .Except(["demo.md"]);

    [OneTimeSetUp]
    public async Task OpenTheHouse() => house = await ExampleHouse.Open();

    [OneTimeTearDown]
    public async Task CloseTheHouse() => await house.DisposeAsync();

    [TestCaseSource(nameof(SlicePages))]
    public void A_page_has_its_five_headings_in_order(string page) => Assert.That(
        File.ReadLines(SourceTree.PathOf("docs/" + page)).Where(Headings.Contains), Is.EqualTo(Headings));

    [TestCaseSource(nameof(SlicePages))]
    public void A_page_has_an_example_that_is_run(string page) => Assert.That(
        PageExample.Of(page), Is.Not.Empty, "Show an http, facts or sh block; CONTRIBUTING says how.");

    [TestCaseSource(nameof(PagesWithExamples))]
    public async Task What_a_page_shows_is_what_the_product_says(string page)
    {
        foreach (var example in PageExample.Of(page))
        {
            switch (example.Kind)
            {
                case "http":
                    await Http(example);
                    break;
                case "facts":
                    Facts(example);
                    break;
                case "sh":
                    Shell(example);
                    break;
                default:
                    await File.WriteAllLinesAsync(
                        Path.Combine(house.Folder, example.Kind["json ".Length..]), example.Lines);
                    break;
            }
        }
    }

    [Test]
    public async Task Every_address_that_api_md_calls_is_there()
    {
        var (_, description) = await house.Ask("anybody", "GET", "/openapi/v1.json", null);
        var there = JsonDocument.Parse(description).RootElement.GetProperty("paths").EnumerateObject()
            .Select(path => Shape(path.Name)).ToHashSet(StringComparer.Ordinal);
        var page = File.ReadAllText(SourceTree.PathOf("docs/api.md"));
        SourceTree.AssertNone(
            Regex.Matches(page, Address, RegexOptions.Multiline)
                .Select(match => Shape("/api/v1/" + match.Groups[1].Value)).Where(path => !there.Contains(path)),
            "docs/api.md calls these, and /openapi/v1.json does not know them.");
    }

    /// <summary>Lines <c>who: METHOD path</c>, then the body if there is one, then status and answer.</summary>
    private async Task Http(PageExample example)
    {
        var text = house.Named(string.Join('\n', example.Lines));
        foreach (Match each in Parts(text, HttpPart, example.Place))
        {
            var body = each.Groups[4].Value;
            var (status, said) = await house.Ask(
                each.Groups[1].Value, each.Groups[2].Value, each.Groups[3].Value, body.Length == 0 ? null : body);
            Assert.That(status.ToString(CultureInfo.InvariantCulture), Is.EqualTo(each.Groups[5].Value),
                $"{example.Place} {each.Groups[2]} {each.Groups[3]}\n{said}");
            var shown = each.Groups[6].Value;
            if (shown.StartsWith('{') || shown.StartsWith('['))
                Shown.AssertJson(shown, JsonDocument.Parse(said).RootElement, example.Place);
            else if (shown.Length > 0)
                AssertReads(shown.Split('\n'), ExampleHouse.Pieces(said), example.Place);
        }
    }

    /// <summary>Lines <c>Kind {…}</c>: somewhere in the ledger stands a fact of this kind that says so.</summary>
    private void Facts(PageExample example)
    {
        foreach (Match each in Parts(house.Named(string.Join('\n', example.Lines)), FactPart, example.Place))
        {
            var said = house.Facts(each.Groups[1].Value);
            var shown = Shown.Parse(each.Groups[2].Value, example.Place);
            Assert.That(said.Any(fact => Shown.Fits(shown, fact)),
                $"{example.Place} shows\n{each.Value}\nand the ledger says\n{string.Join('\n', said.Take(5))}");
        }
    }

    /// <summary>Lines <c>$ command</c>, each with what it prints; a line of <c>…</c> stands for any number.</summary>
    private void Shell(PageExample example)
    {
        foreach (Match each in Parts(house.Named(string.Join('\n', example.Lines)), ShellPart, example.Place))
        {
            var (exit, output) = house.Shell(each.Groups[1].Value);
            Assert.That(exit, Is.Zero, $"{example.Place} $ {each.Groups[1]}\n{output}");
            var shown = each.Groups[2].Value.Split('\n').Skip(1).ToList();
            Assert.That(shown.Count == 0 || Shown.Text(shown, output),
                $"{example.Place} shows\n{each.Value}\nand the product prints\n{output}");
        }
    }

    // An address with each of its variable parts as {}.
    private static string Shape(string path) =>
        Regex.Replace(path, @"\{\w+\}|\$\w+|(?<=/cells/)[A-H][0-9]+|(?<=/methods/)fa-[a-z-]+", "{}");

    private static string Kebab(string folder) =>
        Regex.Replace(folder, "(?<=[a-z])[A-Z]", match => "-" + match.Value).ToLowerInvariant();

    /// <summary>The parts of a block; a block of which no line is understood would otherwise pass.</summary>
    private static MatchCollection Parts(string text, string pattern, string place)
    {
        var parts = Regex.Matches(text, pattern, RegexOptions.Multiline);
        Assert.That(parts, Is.Not.Empty, place + " holds nothing that can be run.");
        return parts;
    }

    /// <summary>Each shown line is read on the page, one after the other.</summary>
    private static void AssertReads(IEnumerable<string> shown, IReadOnlyList<string> pieces, string place)
    {
        var page = string.Join(' ', pieces);
        var from = 0;
        foreach (var line in shown)
        {
            var at = page.IndexOf(line, from, StringComparison.Ordinal);
            Assert.That(at, Is.GreaterThanOrEqualTo(0), $"{place} shows\n{line}\nand the page says\n{page[from..]}");
            from = at + line.Length;
        }
    }
}
