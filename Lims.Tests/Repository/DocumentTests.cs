using System.Reflection;
using System.Xml.Linq;
using Lims.Api.CommandLine;
using Lims.Core.Ledger;

namespace Lims.Tests.Repository;

/// <summary>
/// What stands beside the code is true: pages, README, pinned versions, no trace of somebody's machine.
/// </summary>
public sealed class DocumentTests
{
    private static readonly string[] Headings =
        ["## What it is", "## States", "## Guarantees", "## Corrections", "## Example"];

    private static readonly string[] DecisionParts = ["**Decided.**", "**Why.**", "**Rejected.**", "**Price.**"];

    private static readonly string[] TextFiles =
    [
        "*.cs", "*.cshtml", "*.css", "*.js", "*.md", "*.sql", "*.json", "*.jsonl", "*.csproj", "*.props", "*.sln",
        "*.txt", "*.svg", "check",
    ];

    [Test]
    public void Every_slice_of_Core_has_its_page() => SourceTree.AssertNone(
        from slice in SourceTree.Product.Where(file => file.Folders is ["Lims.Core", _, ..])
            .Select(file => file.Folders[1]).Distinct().Except(["Quantities", "Refusals"])
        let page = $"docs/{Kebab(slice)}.md"
        let lines = File.Exists(SourceTree.PathOf(page)) ? File.ReadAllLines(SourceTree.PathOf(page)) : []
        let missing = Headings.Except(lines).ToList()
        where missing.Count > 0
        select $"{page} lacks {string.Join(", ", missing)}",
        "Every slice says what it is and what it guarantees.");

    [Test]
    public void The_README_is_short() => Assert.That(
        File.ReadLines(SourceTree.PathOf("README.md")).Count(), Is.LessThanOrEqualTo(120));

    [Test]
    public void Every_command_of_the_README_is_understood() => SourceTree.AssertNone(
        from Match match in Regex.Matches(File.ReadAllText(SourceTree.PathOf("README.md")), @"`ayarevi ([^`]+)`")
        let command = match.Groups[1].Value
        let errors = Verbs.Root().Parse(command.Split(' ')).Errors
        where errors.Count > 0
        select $"ayarevi {command}: {errors[0].Message}",
        "The README names what is there.");

    [Test]
    public void Every_verb_stands_in_the_README()
    {
        var readme = File.ReadAllText(SourceTree.PathOf("README.md"));
        SourceTree.AssertNone(
            Verbs.Root().Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name)
                .Where(name => !Regex.IsMatch(readme, $@"`ayarevi {name}\b")),
            "Add these verbs to the table in README.md.");
    }

    [Test]
    public void A_decision_says_why_what_was_rejected_and_what_it_costs_and_stands_in_the_architecture()
    {
        var architecture = File.ReadAllText(SourceTree.PathOf("docs/architecture.md"));
        SourceTree.AssertNone(
            from path in SourceTree.Files("*.md")
            where path.StartsWith("docs/adr/", StringComparison.Ordinal)
            let text = File.ReadAllText(SourceTree.PathOf(path))
            let lacking = DecisionParts.Where(part => !text.Contains("\n" + part, StringComparison.Ordinal))
                .Concat(architecture.Contains($"]({path["docs/".Length..]})", StringComparison.Ordinal)
                    ? [] : ["a link in docs/architecture.md"])
                .Concat(Regex.Count(text, "^- \\*[^*]+\\*: ", RegexOptions.Multiline) < 2 ? ["rejected options"] : [])
                .ToList()
            where lacking.Count > 0
            select $"{path} lacks {string.Join(", ", lacking)}",
            "A decision is kept with what it was weighed against.");
    }

    [Test]
    public void Every_type_of_the_glossary_exists()
    {
        var types = SourceTree.CSharp.SelectMany(file => file.TypeNames).ToHashSet();
        SourceTree.AssertNone(
            Regex.Matches(File.ReadAllText(SourceTree.PathOf("docs/glossary.md")), "`([A-Z][A-Za-z]+)`")
                .Select(match => match.Groups[1].Value).Where(name => !types.Contains(name)),
            "The glossary names types as they stand in the code.");
    }

    [Test]
    public void Every_kind_of_fact_stands_in_the_glossary()
    {
        var glossary = File.ReadAllText(SourceTree.PathOf("docs/glossary.md"));
        SourceTree.AssertNone(
            FactBody.Types.Select(type => type.GetCustomAttribute<FactKindAttribute>()!.Kind).Distinct()
                .Where(kind => !glossary.Contains($"`{kind}`", StringComparison.Ordinal)),
            "Give these their word in Turkish and in English in docs/glossary.md.");
    }

    [Test]
    public void Links_between_documents_lead_somewhere() => SourceTree.AssertNone(
        from page in SourceTree.Files("*.md")
        from Match match in Regex.Matches(File.ReadAllText(SourceTree.PathOf(page)), @"\]\((?!https?:|#)([^)#\s]+)")
        let target = Path.Combine(Path.GetDirectoryName(page)!, match.Groups[1].Value)
        where !Path.Exists(SourceTree.PathOf(target))
        select $"{page}: {match.Groups[1].Value}",
        "Mend these links.");

    [Test]
    public void Every_file_that_a_page_or_picture_names_exists() => SourceTree.AssertNone(
        from page in SourceTree.Files("*.md").Concat(SourceTree.Files("*.svg"))
        from Match match in Regex.Matches(File.ReadAllText(SourceTree.PathOf(page)),
            @"\b(?:Lims\.[A-Z]\w+|db|bench)/[\w./-]*\.(?:cs|cshtml|sql|js|jsonl|json|csproj)\b")
        where !File.Exists(SourceTree.PathOf(match.Value))
        select $"{page}: {match.Value}",
        "The reader looks for these files and does not find them.");

    [Test]
    public void The_picture_of_one_reading_and_its_table_name_the_same_way()
    {
        var page = File.ReadAllText(SourceTree.PathOf("docs/architecture.md"));
        var picture = File.ReadAllText(SourceTree.PathOf("docs/images/one-reading.svg"));
        SourceTree.AssertNone(
            Regex.Matches(picture, @"(?:Lims\.[A-Z]\w+|db)/[\w./-]+").Select(match => match.Value)
                .Where(path => !page.Contains($"`{path}`", StringComparison.Ordinal)),
            "Name these in the table of docs/architecture.md too.");
    }

    [Test]
    public void No_file_knows_the_machine_it_was_written_on() => SourceTree.AssertNone(
        from path in TextFiles.SelectMany(SourceTree.Files)
        from Match match in Regex.Matches(File.ReadAllText(SourceTree.PathOf(path)),
            @"(?<![\w.])/(work|home|root|Users|tmp)/[\w.-]+|\b[A-Z]:\\Users\b")
        select $"{path} says {match.Value}",
        "Paths in the repository are relative to it.");

    [Test]
    public void Every_project_has_its_lock_file() => SourceTree.AssertNone(
        SourceTree.Files("*.csproj")
            .Select(path => $"{Path.GetDirectoryName(path)}/packages.lock.json")
            .Where(path => !File.Exists(SourceTree.PathOf(path))),
        "Restore with --force-evaluate and commit the lock file.");

    [Test]
    public void Versions_are_pinned_exactly_in_one_place()
    {
        var pins = XDocument.Load(SourceTree.PathOf("Directory.Packages.props")).Descendants("PackageVersion");
        SourceTree.AssertNone(
            pins.Select(pin => $"{pin.Attribute("Include")?.Value} {pin.Attribute("Version")?.Value}")
                .Where(pin => !Regex.IsMatch(pin, @" \[[0-9]+(\.[0-9]+){2,3}\]\z")),
            "Write the version as [x.y.z].");
        SourceTree.AssertNone(
            SourceTree.Files("*.csproj").Where(path => XDocument.Load(SourceTree.PathOf(path))
                .Descendants("PackageReference").Any(each => each.Attribute("Version") is not null)),
            "Versions stand in Directory.Packages.props.");
    }

    private static string Kebab(string name) => Regex.Replace(name, "(?<=[a-z])[A-Z]", match => "-" + match.Value)
        .ToLowerInvariant();
}
