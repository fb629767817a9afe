using System.Reflection;
using Lims.Core.Quantities;

namespace Lims.Tests.Repository;

/// <summary>What may know what: Core stands alone, its slices point one way, folders say domain words.</summary>
public sealed class StructureTests
{
    // A slice may use those of the rows above its own; those of one row do not know each other.
    private static readonly string[][] SliceOrder =
    [
        ["Quantities", "Refusals"],
        ["Ledger"],
        ["House", "People", "Parties", "Methods"],
        ["Orders"],
        ["Custody"],
        ["Instruments"],
        ["Xrf", "FireAssay"],
        ["Quality"],
        ["Grading"],
        ["Reports"],
        ["Work"],
    ];

    private static readonly string[] ForbiddenFolders =
        ["Common", "Utils", "Helpers", "Services", "Models", "Managers", "Shared", "Misc"];

    private static readonly Assembly[] Product =
        [typeof(Fineness).Assembly, Assembly.Load("Lims.Instruments"), Assembly.Load("ayarevi")];

    private static IEnumerable<SourceFile> CoreSlices =>
        SourceTree.Product.Where(file => file.Folders is ["Lims.Core", _, ..]);

    [Test]
    public void Core_references_only_the_system() => SourceTree.AssertNone(
        typeof(Fineness).Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not "System"),
        "Core is pure.");

    [Test]
    public void Core_has_no_package_and_no_project_reference() => Assert.That(
        File.ReadAllText(SourceTree.PathOf("Lims.Core/Lims.Core.csproj")), Does.Not.Contain("Reference"));

    [Test]
    public void Instruments_know_Core_alone() => Assert.That(
        File.ReadAllText(SourceTree.PathOf("Lims.Instruments/Lims.Instruments.csproj")),
        Does.Not.Contain("Lims.Api").And.Not.Contain("Sqlite").And.Not.Contain("Dapper"));

    [Test]
    public void Every_slice_of_Core_has_its_place_in_the_order() => SourceTree.AssertNone(
        CoreSlices.Select(file => file.Folders[1]).Distinct().Where(slice => RowOf(slice) < 0),
        "Give these slices their row in SliceOrder and in docs/architecture.md.");

    [Test]
    public void Slices_in_Core_point_one_way() => SourceTree.AssertNone(
        from file in CoreSlices
        from Match match in Regex.Matches(file.Code, @"\bLims\.Core\.(\w+)")
        let used = match.Groups[1].Value
        where used != file.Folders[1] && RowOf(used) >= RowOf(file.Folders[1])
        select $"{file.Place(match.Index)}: {file.Folders[1]} may not know {used}",
        "Arrows point one way.");

    [Test]
    public void A_namespace_is_its_folder() => SourceTree.AssertNone(
        from file in SourceTree.CSharp
        let match = Regex.Match(file.Code, @"^namespace\s+([\w.]+)(.)", RegexOptions.Multiline)
        where match.Success && !file.Path.StartsWith("bench/", StringComparison.Ordinal)
        where match.Groups[1].Value != string.Join('.', file.Folders) || match.Groups[2].Value != ";"
        select $"{file.Place(match.Index)}: namespace {string.Join('.', file.Folders)};",
        "File-scoped, and named as the folder.");

    [Test]
    public void No_folder_has_a_name_that_says_nothing() => SourceTree.AssertNone(
        SourceTree.CSharp.Where(file => file.Folders.Intersect(ForbiddenFolders).Any()).Select(file => file.Path),
        "Say the domain word.");

    [Test]
    public void No_folder_bears_the_name_of_a_type_in_it() => SourceTree.AssertNone(
        from file in SourceTree.CSharp
        from type in file.TypeNames
        where file.Folders.Contains(type)
        select $"{file.Path}: {type}",
        "A namespace and a type of one name give CS0118 in every sibling.");

    [Test]
    public void No_interface_has_a_single_implementation()
    {
        Type[] types = [.. Product.SelectMany(assembly => assembly.GetTypes())];
        SourceTree.AssertNone(
            types.Where(type => type.IsInterface && types.Count(
                    each => each is { IsInterface: false, IsAbstract: false } && type.IsAssignableFrom(each)) < 2)
                .Select(type => type.FullName!),
            "Take the type itself, until there is a second one.");
    }

    private static int RowOf(string slice) => Array.FindIndex(SliceOrder, row => row.Contains(slice));
}
