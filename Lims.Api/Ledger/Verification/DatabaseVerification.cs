using Lims.Api.Hosting;

namespace Lims.Api.Ledger.Verification;

/// <summary>Proves a whole database of this product where it stands: a file, or one on a server.</summary>
internal static class DatabaseVerification
{
    /// <summary>Of a file, with the checkpoints that stand beside it.</summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">It is no database.</exception>
    public static VerificationReport OfFile(string path, VerificationInput given)
    {
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, HousePlace.CheckpointsName);
        var checkpoints = File.Exists(beside) ? File.ReadAllText(beside) : null;
        using var file = new ReadOnlyFile(path);
        return Verification().Run(file.Connection, given with { CheckpointsFile = checkpoints });
    }

    /// <summary>Of a database on a server; its checkpoints stand wherever the house keeps them.</summary>
    public static VerificationReport OfServer(LedgerDatabase database, VerificationInput given)
    {
        using var server = database.OpenReader();
        return Verification().Run(server, given);
    }

    private static LedgerVerification Verification() => new(Projections.All, RecordChecks.All);
}
