using System.Reflection;
using System.Security.Cryptography;

namespace Lims.Tests.Repository;

/// <summary>The database's scripts: numbered alike for both engines, nothing that a rebuild cannot repeat.</summary>
public sealed class ScriptTests
{
    private static readonly string[] Engines = ["sqlite", "sqlserver"];

    // The closed list of docs/architecture.md: what is record, and what is neither record nor projection.
    private static readonly string[] NoProjection =
    [
        "Ledger", "LedgerTile", "Checkpoint", "Bytes", "Party", "SignIn", "SignInLink", "DataProtectionKey", "Script",
    ];

    [TestCaseSource(nameof(Engines))]
    public void Scripts_are_numbered_without_gaps(string engine)
    {
        var numbers = ScriptText.Of(engine).Select(script => script.Name[..4]).ToArray();
        Assert.That(numbers, Is.EqualTo(Enumerable.Range(1, numbers.Length)
            .Select(number => number.ToString("0000", CultureInfo.InvariantCulture))));
    }

    [Test]
    public void Both_engines_have_the_same_scripts() => Assert.That(
        ScriptText.Of("sqlite").Select(script => script.Name),
        Is.EqualTo(ScriptText.Of("sqlserver").Select(script => script.Name)).And.Not.Empty);

    [Test]
    public void A_landed_script_is_final() => SourceTree.AssertNone(
        from line in File.ReadLines(SourceTree.PathOf("Lims.Tests/Repository/landed-scripts.txt"))
        let landed = line.Split("  ")
        let path = SourceTree.PathOf(landed[1])
        where !File.Exists(path) || Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) != landed[0]
        select landed[1],
        "Some house has run it and would refuse the changed one: leave it, and write a script with the next number.");

    [Test]
    public void Script_names_are_a_number_and_a_word() => SourceTree.AssertNone(
        ScriptText.All.Select(script => script.Path)
            .Where(path => !Regex.IsMatch(path, @"\Adb/(sqlite|sqlserver)/[0-9]{4}-[a-z]+(-[a-z]+)*\.sql\z")),
        "Name a script 0012-slice-word.sql.");

    [Test]
    public void Both_engines_make_a_table_in_the_same_script() => Assert.That(
        Made("sqlite"), Is.EqualTo(Made("sqlserver")).And.Not.Empty);

    [Test]
    public void Tables_of_SQLite_are_strict() => SourceTree.AssertNone(
        from script in ScriptText.Of("sqlite")
        from table in script.Tables
        where !table.Tail.Contains("STRICT", StringComparison.Ordinal)
        select $"{script.Path}: {table.Name}",
        "A table that is not STRICT takes text for a number.");

    [Test]
    public void Rows_hold_only_what_both_engines_return() => SourceTree.AssertNone(
        from type in Assembly.Load("ayarevi").GetTypes()
        where type.Name.EndsWith("Row", StringComparison.Ordinal)
        from constructor in type.GetConstructors()
        from parameter in constructor.GetParameters()
        let held = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType
        where held != typeof(long) && held != typeof(string) && held != typeof(byte[])
        select $"{type.Name}.{parameter.Name} is {held.Name}",
        "A row holds long, string and byte[]: SQLite gives nothing else.");

    [Test]
    public void No_number_is_drawn_by_the_database() => SourceTree.AssertNone(
        from script in ScriptText.All
        from Match match in Regex.Matches(script.Sql,
            @"\b(AUTOINCREMENT|IDENTITY|NEWID|RANDOM|RANDOMBLOB|GETDATE|SYSUTCDATETIME|CURRENT_TIMESTAMP|MERGE)\b")
        select $"{script.Path} says {match.Value}",
        "A rebuild must give the same rows: keys come from the facts.");

    [Test]
    public void The_ledgers_scripts_make_no_projection() => SourceTree.AssertNone(
        from script in ScriptText.All
        where script.Name.Contains("-ledger", StringComparison.Ordinal)
        from table in script.Tables
        where !NoProjection.Contains(table.Name)
        select $"{script.Path}: {table.Name}",
        "A projection belongs to the script of its slice.");

    private static IEnumerable<string> Made(string engine) =>
        from script in ScriptText.Of(engine)
        from table in script.Tables
        select $"{script.Name} {table.Name}";
}
