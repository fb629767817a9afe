namespace Lims.Tests.Repository;

/// <summary>The files of this repository on disk, without what a build or a running house leaves behind.</summary>
internal static class SourceTree
{
    private static readonly string[] Left = ["bin", "obj", "data", "demo", "TestResults"];
    private static readonly string[] ProductFolders = ["Lims.Core", "Lims.Instruments", "Lims.Api"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file of the product, its tests and the bench.</summary>
    public static IReadOnlyList<SourceFile> CSharp { get; } = [.. Files("*.cs").Select(SourceFile.Read)];

    /// <summary>The C# files of the product alone.</summary>
    public static IEnumerable<SourceFile> Product => CSharp.Where(file => ProductFolders.Contains(file.Folders[0]));

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Paths relative to the root, with slashes, in ordinal order.</summary>
    public static IEnumerable<string> Files(string pattern) => Directory
        .EnumerateFiles(Root, pattern, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/')[..^1].Any(folder => Left.Contains(folder) || IsHidden(folder)))
        .Order(StringComparer.Ordinal);

    /// <summary>Fails with every violation on its own line, so that one run shows all there is to mend.</summary>
    public static void AssertNone(IEnumerable<string> violations, string rule)
    {
        var found = violations.ToList();
        if (found.Count > 0)
            Assert.Fail($"{rule}\n{string.Join('\n', found)}");
    }

    private static bool IsHidden(string folder) => folder.StartsWith('.') && folder != ".ci";

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AyarEvi.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("The tests do not run below the folder that holds AyarEvi.sln.");
    }
}
