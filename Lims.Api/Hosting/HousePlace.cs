using System.Data.Common;
using Lims.Api.Ledger;
using Microsoft.Data.Sqlite;

namespace Lims.Api.Hosting;

/// <summary>Where a house keeps what it has: one folder with database, checkpoints and key.</summary>
/// <param name="Folder">The folder; checkpoints and key stand in it even where the database is on a server.</param>
/// <param name="Connection">Another database, or null for <c>ayarevi.db</c> in the folder.</param>
/// <param name="KeyPassword">Of the key file, or null where it has none.</param>
public sealed record HousePlace(string Folder, string? Connection = null, string? KeyPassword = null)
{
    /// <summary>Stands between the house and its database: for those who try a line that is stricter.</summary>
    internal Func<DbConnection, DbConnection>? Line { get; init; }

    /// <summary>What the file of the checkpoints is called, beside a database or in the folder of the house.</summary>
    public const string CheckpointsName = "ayarevi.checkpoints";

    public string DatabaseFile => Path.Combine(Folder, "ayarevi.db");

    public string CheckpointFile => Path.Combine(Folder, CheckpointsName);

    public string KeyFile => Path.Combine(Folder, "house.p12");

    /// <summary>Where a database's checkpoints stand: beside its file, or else in the folder of the house.</summary>
    public string CheckpointsOf(LedgerDatabase database) =>
        database.File is { } file && Path.Combine(Path.GetDirectoryName(file)!, CheckpointsName) is var beside
            && File.Exists(beside)
                ? beside
                : CheckpointFile;

    /// <exception cref="Core.Refusals.RefusedException">The connection string names neither engine.</exception>
    public LedgerDatabase Database()
    {
        try
        {
            var database = LedgerDatabase.Open(
                Connection ?? new SqliteConnectionStringBuilder { DataSource = DatabaseFile }.ToString());
            return Line is null ? database : database.Through(Line);
        }
        catch (FormatException)
        {
            throw HostingRefusals.DatabaseUnknown.With();
        }
    }
}
