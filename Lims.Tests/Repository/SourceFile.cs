namespace Lims.Tests.Repository;

/// <summary>One C# file: its text, and its code with comments and the insides of strings blanked out.</summary>
internal sealed record SourceFile(string Path, string Text, string Code)
{
    private static readonly Regex TypeDeclaration =
        new(@"\b(?:class|interface|enum|struct|record(?:\s+(?:class|struct))?)\s+([A-Z]\w*)");

    /// <summary>The folders from the root down to the file.</summary>
    public string[] Folders => Path.Split('/')[..^1];

    public string[] Lines => Text.Split('\n');

    public IEnumerable<string> TypeNames => TypeDeclaration.Matches(Code).Select(match => match.Groups[1].Value);

    public static SourceFile Read(string relativePath)
    {
        var text = File.ReadAllText(SourceTree.PathOf(relativePath));
        return new SourceFile(relativePath, text, CSharpText.Blank(text));
    }

    /// <summary>Where a match stands, as <c>path:line</c>, the line counted from 1.</summary>
    public string Place(int index) => string.Create(
        CultureInfo.InvariantCulture, $"{Path}:{Text.AsSpan(0, index).Count('\n') + 1}");
}
