using Lims.Api.CommandLine;
using Lims.Tests.CommandLine;
using Lims.Tests.Demo;

namespace Lims.Tests.Ledger.Moving;

/// <summary>Houses that are moved by the verb, as an administrator types it, and what it said.</summary>
internal static class MovedHouse
{
    public const string Another = "ayarevi.db";

    public static string In(string folder) => $"Data Source={Path.Combine(folder, Another)}";

    /// <summary>An empty folder for a target.</summary>
    public static string Place() => Temporary.Folder("moved");

    public static Task<(int Exit, string Output, string Error)> Move(string folder, string to, string? db = null) =>
        TypedVerb.Run(["move", "--to", to, "--data", folder, .. db is null ? (string[])[] : ["--db", db]]);

    /// <summary>Moves it, and demands that everything was found equal and sound.</summary>
    public static async Task<string> MoveWell(string folder, string to, string? db = null)
    {
        var (exit, output, error) = await Move(folder, to, db);
        Assert.That((exit, error), Is.EqualTo((Exit.Done, "")), output);
        Assert.That(End(output, "target"), Is.EqualTo(End(output, "source")));
        return End(output, "target");
    }

    /// <summary>What the verb printed of a side: rows, root, checkpoint.</summary>
    public static string End(string output, string side) =>
        output.Split('\n').Single(line => line.StartsWith(side + ": ", StringComparison.Ordinal))[(side.Length + 2)..];
}
