using Lims.Api.Hosting;

namespace Lims.Api.Ledger.Verification;

/// <summary>Proves a whole database of this product where it stands: a file, or one on a server.</summary>
internal static class DatabaseVerification
{
    /// <param name="checkpoints">The file of its checkpoints; without one, what stands beside it.</param>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">It is no database.</exception>
    public static VerificationReport OfFile(string path, VerificationInput given, string? checkpoints = null)
    {
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, HousePlace.CheckpointsName);
        using var file = new ReadOnlyFile(path);
        return Verification().Run(file.Connection, given with { CheckpointsFile = Text(checkpoints ?? beside) });
    }

    /// <param name="checkpoints">The file of its checkpoints, wherever the house keeps it; null for none.</param>
    public static VerificationReport OfServer(
        LedgerDatabase database, VerificationInput given, string? checkpoints = null)
    {
        using var server = database.OpenReader();
        return Verification().Run(server, given with { CheckpointsFile = Text(checkpoints) });
    }

    private static string? Text(string? file) => File.Exists(file) ? File.ReadAllText(file) : null;

    private static LedgerVerification Verification() => new(Projections.All, RecordChecks.All);
}
