using System.Collections.Frozen;
using System.Diagnostics;
using Lims.Api.Ledger;
using Lims.Api.Work;
using Lims.Core.People;

namespace Lims.Bench;

/// <summary>What a page asks the database, in a house of 1,000 items and in one of 100,000.</summary>
internal static class WorkBench
{
    private const int Few = 1_000;
    private const int Many = 100_000;

    // Runs of one round; the rounds that warm up do not count.
    private const int Asked = 200;

    private const double MostTimes = 1.5;
    private const double MostFilledS = 120;

    private static readonly Actor Clerk = new(
        "bench", "p-bench", FrozenSet.Create(Role.Reception), FrozenSet<string>.Empty, false, 1);

    public static async Task<IReadOnlyList<Measured>> Run()
    {
        await using var few = await WorkHouse.Open(Few);
        var watch = Stopwatch.StartNew();
        await using var many = await WorkHouse.Open(Many);
        var filledS = watch.Elapsed.TotalSeconds;
        return
        [
            new Measured("received through the writer, 100,000 items", "s", filledS, null, null,
                string.Create(CultureInfo.InvariantCulture, $"<= {MostFilledS} s"), filledS <= MostFilledS),
            Compare("newest 50 orders, p95", few, many, (_, session, _) => OrderWorkStore.Newest(session).Rows.Count),
            Compare("newest 50 items of a stage, p95", few, many,
                (_, session, _) => WaitingWork.Part(session, Clerk, "at-counter", WorkPage.Newest).Entries.Count),
            Compare("one search, p95", few, many, (house, session, run) =>
                ScanDesk.Look(session, Clerk, house.ItemNos[run * 7919 % house.ItemNos.Count]).Code.Length),
        ];
    }

    /// <summary>Both houses are asked by turns, so that whatever else the machine does meets both.</summary>
    private static Measured Compare(
        string what, WorkHouse few, WorkHouse many, Func<WorkHouse, LedgerSession, int, int> ask)
    {
        var rounds = new List<(double Many, double Few)>();
        for (var round = 0; round < Rounds.All; round++)
        {
            GC.Collect();
            var inFew = new List<double>();
            var inMany = new List<double>();
            for (var run = 0; run < Asked; run++)
            {
                inFew.Add(OnceUs(few, ask, (round * Asked) + run));
                inMany.Add(OnceUs(many, ask, (round * Asked) + run));
            }
            rounds.Add((P95(inMany), P95(inFew)));
        }
        var counted = rounds[Rounds.WarmUp..];
        var ratio = Measured.Median(counted.Select(round => round.Many / round.Few));
        return new Measured(
            what, "µs", Measured.Median(counted.Select(round => round.Many)),
            Measured.Median(counted.Select(round => round.Few)), ratio,
            string.Create(CultureInfo.InvariantCulture, $"ratio <= {MostTimes:0.0}"), ratio <= MostTimes);
    }

    private static double OnceUs(WorkHouse house, Func<WorkHouse, LedgerSession, int, int> ask, int run)
    {
        var started = Stopwatch.GetTimestamp();
        if (house.House.Read(session => ask(house, session, run)) == 0)
            throw new InvalidOperationException("The house answered nothing.");
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds;
    }

    private static double P95(List<double> figures) => figures.Order().ElementAt(figures.Count * 95 / 100);
}
