namespace Lims.Tests.Repository;

/// <summary>The house rules that a machine can hold: sizes, and words that have a better replacement.</summary>
public sealed class RepositoryTests
{
    private const int MaxFileLines = 300;
    private const int MaxMethodLines = 60;
    private const int MaxLineChars = 120;

    private static readonly Banned[] BannedInCode =
    [
        new(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", "take a TimeProvider as a parameter"),
        new(@"\.To(Lower|Upper)\(\)", "compare with StringComparison.Ordinal"),
        new(@"\b(decimal|double|float)\.(Try)?Parse(Exact)?\(|\bConvert\.To(Decimal|Double)\(", "DecimalText",
            Except: @"/DecimalText\.cs\z"),
        new(@"\bThread\.Sleep\(", "await Task.Delay with a TimeProvider, or wait for the event itself"),
        new(@"\bcatch\s*\{", "catch the exception you expect by its name"),
        new(@"^\s*#region\b", "split the file"),
        new(@"^\s*#nullable disable\b", "say what may be null"),
        new(@"\bGuid\.NewGuid\(", "Guid.CreateVersion7 for keys, Draw for secrets and codes"),
        new(@"\bConsole\.", "only verbs talk to the console", @"\ALims\.(Core|Instruments|Api)/", "/CommandLine/"),
        new(@"\bCultureInfo\.Current(UI)?Culture\b", "name the culture", @"\ALims\.(Core|Instruments|Api)/"),
        new(@"\b(File|Directory|Environment|TimeProvider|Stopwatch|Random|RandomNumberGenerator|HttpClient)\.\w",
            "Core is pure: let the caller pass what it read, measured or drew", @"\ALims\.Core/"),
        new(@"\b(class|interface|record|struct|enum)\s+\w*(Manager|Service|Helpers?|Utils?|Common|Models?|Factory)\b",
            "say the domain word", @"\ALims\.(Core|Instruments|Api)/"),
    ];

    [Test]
    public void No_file_is_longer_than_300_lines() => SourceTree.AssertNone(
        SourceTree.CSharp.Where(file => file.Text.AsSpan().Count('\n') > MaxFileLines).Select(file => file.Path),
        "A file is one thought: split these.");

    [Test]
    public void No_line_is_longer_than_120_characters() => SourceTree.AssertNone(
        from file in SourceTree.CSharp
        from line in file.Lines.Index()
        where line.Item.Length > MaxLineChars
        select $"{file.Path}:{line.Index + 1}",
        "Wrap these lines.");

    [Test]
    public void No_method_is_longer_than_60_lines() => SourceTree.AssertNone(
        from file in SourceTree.CSharp
        from method in CSharpMembers.Methods(file.Code)
        where method.Lines > MaxMethodLines
        select $"{file.Place(method.Start)} has {method.Lines} lines",
        "A method reads on one screen: split these.");

    [Test]
    public void Words_with_a_better_replacement_are_not_used() => SourceTree.AssertNone(
        from file in SourceTree.CSharp
        from banned in BannedInCode
        where banned.AppliesTo(file.Path)
        from Match match in banned.Pattern.Matches(file.Code)
        select $"{file.Place(match.Index)} says '{match.Value.Trim()}': {banned.Instead}.",
        "These words are banned.");

    [Test]
    public void Nothing_is_swallowed() => SourceTree.AssertNone(
        from file in SourceTree.CSharp
        from Match match in Regex.Matches(file.Code, @"\bcatch\s*\(Exception(\s+\w+)?\)\s*\{")
        let open = match.Index + match.Length - 1
        where !Regex.IsMatch(file.Code[open..CSharpMembers.Close(file.Code, open)], @"\bthrow\b|\b(Try)?SetException\(")
        select $"{file.Place(match.Index)}: name the exception, filter it with when, or hand it on.",
        "A caught Exception must reach somebody.");

    [Test]
    public void A_rounding_says_which_way_it_goes() => SourceTree.AssertNone(
        from file in SourceTree.Product
        from Match match in Regex.Matches(file.Code, @"\b(Math|decimal)\.Round\(")
        let open = match.Index + match.Length - 1
        where !Regex.IsMatch(file.Code[open..CSharpMembers.Close(file.Code, open)], @"\bMidpointRounding\.")
        select file.Place(match.Index),
        "Without its MidpointRounding 916.65 becomes 916.6 here and 916.7 on paper.");

    [Test]
    public void A_pattern_is_anchored_to_the_whole_text_and_names_its_digits() => SourceTree.AssertNone(
        from file in SourceTree.Product
        from Match match in Regex.Matches(file.Text, """(?<=\bRegex\w*\b[^;]*?)(@?"+\^|(?<!\\)\\d|\$"+[,)])""")
        select $"{file.Place(match.Index)} says {match.Value}",
        @"Write \A and \z, since $ takes a last line end, and [0-9], since \d takes the digits of every script.");

    [Test]
    public void A_pragma_says_why_on_its_line() => SourceTree.AssertNone(
        from file in SourceTree.CSharp
        from line in file.Lines.Index()
        where Regex.IsMatch(line.Item, @"\A\s*#pragma warning disable(?!.*//)")
        select $"{file.Path}:{line.Index + 1}",
        "Give the reason behind // on the line of the pragma.");

    [Test]
    public void Nothing_is_left_for_later() => SourceTree.AssertNone(
        from file in SourceTree.CSharp
        from Match match in Regex.Matches(file.Text, @"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b")
        select $"{file.Place(match.Index)} says {match.Value}",
        "Do it now or write an issue.");

    private sealed record Banned(string Words, string Instead, string Within = "", string Except = @"\b\B")
    {
        public Regex Pattern { get; } = new(Words, RegexOptions.Multiline);

        public bool AppliesTo(string path) => Regex.IsMatch(path, Within) && !Regex.IsMatch(path, Except);
    }
}
