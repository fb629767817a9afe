using System.Diagnostics;
using Lims.Api.Ledger;
using Lims.Api.Ledger.Verification;

namespace Lims.Bench;

/// <summary>What it costs to prove a ledger: hashes, places and tree against a bare chain; the replay apart.</summary>
internal static class VerifyBench
{
    private const int Items = 40_000;

    public static async Task<IReadOnlyList<Measured>> Run()
    {
        await using var house = await BenchHouse.Open(Items);
        await Callers.Run(64, Items, item => house.Give(item, BenchHouse.Key()));
        await house.House.Checkpoints.Make();
        var file = house.House.Place.DatabaseFile;
        var chain = await Rounds.Run(
            _ => Task.FromResult(Rate(file, Chain)), _ => Task.FromResult(Rate(file, BareChain.Run)));
        var replay = Enumerable.Range(0, 3).Select(_ => Rate(file, Replayed)).ToList();
        var whole = Rate(file, Whole);
        return
        [
            Measured.AgainstFloor("verify, chain part", "rows/s", chain, atLeast: 0.3),
            new Measured("verify, replay into tables", "rows/s", Measured.Median(replay), null, null, null, true),
            new Measured("verify, everything, once", "rows/s", whole, null, null, null, true),
        ];
    }

    /// <summary>Rows per second, from the open file to the last row.</summary>
    private static double Rate(string path, Func<Microsoft.Data.Sqlite.SqliteConnection, long> work)
    {
        using var file = new ReadOnlyFile(path);
        var watch = Stopwatch.StartNew();
        var rows = work(file.Connection);
        return rows / watch.Elapsed.TotalSeconds;
    }

    private static long Chain(Microsoft.Data.Sqlite.SqliteConnection connection)
    {
        var report = new VerificationReport();
        using var snapshot = new Snapshot(connection);
        var chain = new ChainCheck(report);
        chain.Run(snapshot, new HashSet<long>());
        return Sound(report, chain.Head);
    }

    private static long Replayed(Microsoft.Data.Sqlite.SqliteConnection connection)
    {
        var report = new VerificationReport();
        using var snapshot = new Snapshot(connection);
        using var scratch = new ScratchDatabase();
        new Replay(Projections.All, RecordChecks.All, report).Run(snapshot, scratch.Connection);
        return Sound(report, LedgerReader.Newest(snapshot.Session)!.Seq);
    }

    private static long Whole(Microsoft.Data.Sqlite.SqliteConnection connection)
    {
        var report = new LedgerVerification(Projections.All, RecordChecks.All)
            .Run(connection, new VerificationInput());
        using var snapshot = new Snapshot(connection);
        return Sound(report, LedgerReader.Newest(snapshot.Session)!.Seq);
    }

    // A verification that stops at a finding is quick: only a sound one is a measurement.
    private static long Sound(VerificationReport report, long rows) => report.IsSound
        ? rows
        : throw new InvalidOperationException("The bench's own ledger is not sound: " + report.Lines.Last());
}
