using Lims.Api.Ledger;
using Lims.Core.Ledger;
using Lims.Tests.Engines;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Lims.Tests.Ledger;

/// <summary>
/// A migrated ledger in a folder or a server's database of its own, its writer running; all go when it is disposed.
/// </summary>
internal sealed class TemporaryLedger : IAsyncDisposable
{
    private readonly ServerDatabase? server;

    private TemporaryLedger(DirectoryInfo folder, IReadOnlyList<IProjection> projections)
    {
        Folder = folder.FullName;
        server = Engine.IsServer ? new ServerDatabase() : null;
        Database = LedgerDatabase.Open(
            server?.Connection ?? $"Data Source={Path.Combine(Folder, "ayarevi.db")}");
        if (Engine.Line is { } line)
            Database = Database.Through(line);
        Migrator.Run(Database);
        Writer = new LedgerWriter(Database, projections, Time);
    }

    public string Folder { get; }

    public LedgerDatabase Database { get; }

    public LedgerWriter Writer { get; private set; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 5, 6, 30, 0, TimeSpan.Zero));

    public static TemporaryLedger With(params IReadOnlyList<IProjection> projections) =>
        new(Directory.CreateTempSubdirectory("ledger-"), projections);

    /// <summary>A command that appends these facts, the request made of its key.</summary>
    public static LedgerCommand Command(string key, params IReadOnlyList<IFact> facts) => new()
    {
        Key = key,
        Actor = Actors.House,
        Request = new { key },
        Decide = _ => facts,
    };

    /// <summary>A small fact of the stream <c>key:name</c>.</summary>
    public static SigningKeyRegistered Fact(string name) => new(name, "c3BraQ==", "eDUwOQ==");

    public Task<Appended> Append(LedgerCommand command) => Writer.Append(command, CancellationToken.None);

    public Task<Appended> Append(string key, params IReadOnlyList<IFact> facts) => Append(Command(key, facts));

    /// <summary>Every row as it stands.</summary>
    public List<LedgerRow> Rows() =>
        Database.Read(session => LedgerReader.Range(session, 1, long.MaxValue).ToList());

    /// <summary>Stops the writer and starts another over the same file.</summary>
    public async Task Restart(params IReadOnlyList<IProjection> projections)
    {
        await Writer.DisposeAsync();
        Writer = new LedgerWriter(Database, projections, Time);
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        SqliteConnection.ClearAllPools();
        server?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
