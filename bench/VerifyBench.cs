using System.Diagnostics;
using Lims.Api.Ledger;
using Lims.Api.Ledger.Verification;
using Microsoft.Data.Sqlite;

namespace Lims.Bench;

/// <summary>
/// What it costs to prove a ledger: its hashes, places and tree against a bare chain; the other parts apart.
/// </summary>
internal static class VerifyBench
{
    private const int Items = 40_000;
    private const int Repeats = 3;

    public static async Task<IReadOnlyList<Measured>> Run()
    {
        await using var house = await BenchHouse.Open(Items);
        await Callers.Run(64, Items, item => house.Give(item, BenchHouse.Key()));
        await house.House.Checkpoints.Make();
        var file = house.House.Place.DatabaseFile;
        var chain = await Rounds.Run(
            _ => Task.FromResult(Rate(file, Chain)), _ => Task.FromResult(Rate(file, BareChain.Run)));
        return
        [
            Measured.AgainstFloor("verify, chain part", "rows/s", chain, atLeast: 0.3),
            Alone("verify, structure of the file", file, Structure),
            Alone("verify, replay into tables", file, Replayed),
            Alone("verify, everything", file, Whole),
        ];
    }

    private static Measured Alone(string what, string file, Func<SqliteConnection, long> part) => new(
        what, "rows/s", Measured.Median(Enumerable.Range(0, Repeats).Select(_ => Rate(file, part)).ToList()),
        null, null, null, Holds: true);

    /// <summary>Rows per second, from the open file to the last row.</summary>
    private static double Rate(string path, Func<SqliteConnection, long> part)
    {
        using var file = new ReadOnlyFile(path);
        var watch = Stopwatch.StartNew();
        var rows = part(file.Connection);
        return rows / watch.Elapsed.TotalSeconds;
    }

    private static long Chain(SqliteConnection connection)
    {
        using var snapshot = new Snapshot(connection);
        var report = new VerificationReport();
        // As verify itself runs it once the structure of the file was found whole.
        var chain = new ChainCheck(report, mayBeBroken: false);
        chain.Run(snapshot, new HashSet<long>());
        return Sound(report, chain.Head);
    }

    private static long Structure(SqliteConnection connection)
    {
        using var snapshot = new Snapshot(connection);
        var report = new VerificationReport();
        using var scratch = new ScratchDatabase();
        StructureCheck.Run(snapshot, scratch.Connection, report);
        return Sound(report, Head(snapshot));
    }

    private static long Replayed(SqliteConnection connection)
    {
        using var snapshot = new Snapshot(connection);
        var report = new VerificationReport();
        using var scratch = new ScratchDatabase();
        new Replay(Projections.All, RecordChecks.All, report).Run(snapshot, scratch.Connection);
        return Sound(report, Head(snapshot));
    }

    private static long Whole(SqliteConnection connection)
    {
        var report = new LedgerVerification(Projections.All, RecordChecks.All)
            .Run(connection, new VerificationInput());
        using var snapshot = new Snapshot(connection);
        return Sound(report, Head(snapshot));
    }

    private static long Head(Snapshot snapshot) => LedgerReader.Newest(snapshot.Session)!.Seq;

    // A verification that stops at a finding is quick: only a sound one is a measurement.
    private static long Sound(VerificationReport report, long rows) => report.IsSound
        ? rows
        : throw new InvalidOperationException("The bench's own ledger is not sound: " + report.Lines.Last());
}
