using Dapper;
using Lims.Api.Ledger;
using Microsoft.Data.SqlClient;

namespace Lims.Tests.Engines;

/// <summary>A database of its own on the server the tests were given; dropped when it is disposed.</summary>
internal sealed class ServerDatabase : IDisposable
{
    private const int DropAttempts = 10;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(500);
    private static readonly Lazy<ServerDatabase> Shared = new(MakeShared);

    private readonly string name = "ayarevi_test_" + Guid.CreateVersion7().ToString("N");

    public ServerDatabase()
    {
        using (var master = new SqlConnection(Engine.Master))
        {
            master.Open();
            master.Execute($"CREATE DATABASE [{name}]", commandTimeout: 120);
        }
        Connection = new SqlConnectionStringBuilder(Engine.Master) { InitialCatalog = name }.ConnectionString;
    }

    /// <summary>Names the server, as <c>--db</c> takes it.</summary>
    public string Connection { get; }

    /// <summary>Migrated, for tests that take back what they wrote; it goes with the run.</summary>
    public static ServerDatabase ForAll => Shared.Value;

    public void Dispose()
    {
        SqlConnection.ClearAllPools();
        using var master = new SqlConnection(Engine.Master);
        master.Open();
        for (var attempt = 1; ; attempt++)
            try
            {
                master.Execute($"DROP DATABASE [{name}]", commandTimeout: 120);
                return;
            }
            catch (SqlException) when (attempt < DropAttempts)
            {
                // A session that was just closed is still going.
                Task.Delay(BetweenAttempts).GetAwaiter().GetResult();
            }
    }

    private static ServerDatabase MakeShared()
    {
        var database = new ServerDatabase();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.Dispose();
        Migrator.Run(LedgerDatabase.Open(database.Connection));
        return database;
    }
}
