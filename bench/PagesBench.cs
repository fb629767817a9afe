using System.Diagnostics;
using Lims.Bench.Load;

namespace Lims.Bench;

/// <summary>Pages as a browser asks for them, in a house of 1,000 items and in one of 100,000.</summary>
internal static class PagesBench
{
    private const int Few = 1_000;
    private const int Many = 100_000;
    private const int Asked = 200;
    private const double MostTimes = 1.5;

    private static readonly (string What, string Person, Func<PagesHouse, int, string> Address)[] Pages =
    [
        ("reception's newest 50", PagesHouse.Reception, (_, _) => "/reception"),
        ("the bench with its queues", PagesHouse.Analyst, (_, _) => "/bench"),
        ("a search for an item at the counter", PagesHouse.Reception,
            (house, run) => "/reception?handler=Found&q=" + house.ItemNos[run * 7919 % house.ItemNos.Count]),
        ("a search for a name at the counter", PagesHouse.Reception, (_, _) => "/reception?handler=Found&q=kuyumcu"),
        ("the register", PagesHouse.Manager, (_, _) => "/reports"),
        ("what waits for approval and report", PagesHouse.Manager, (_, _) => "/approve"),
    ];

    public static async Task<IReadOnlyList<Measured>> Run()
    {
        await using var few = await PagesHouse.Open(Few);
        await using var many = await PagesHouse.Open(Many);
        var measured = new List<Measured>();
        foreach (var (what, person, address) in Pages)
        {
            using var inFew = await Somebody(few, person, 1);
            using var inMany = await Somebody(many, person, 2);
            measured.Add(await Compare(what, run => OnceUs(inFew, address(few, run)),
                run => OnceUs(inMany, address(many, run))));
        }
        return measured;
    }

    private static async Task<Visitor> Somebody(PagesHouse house, string userName, int number)
    {
        var visitor = new Visitor(house.Address, userName, number, new Latencies());
        await visitor.SignIn();
        return visitor;
    }

    // Both houses are asked by turns, so that whatever else the machine does meets both.
    private static async Task<Measured> Compare(string what, Func<int, Task<double>> few, Func<int, Task<double>> many)
    {
        var rounds = new List<(double Many, double Few)>();
        for (var round = 0; round < Rounds.All; round++)
        {
            var inFew = new List<double>();
            var inMany = new List<double>();
            for (var run = 0; run < Asked; run++)
            {
                inFew.Add(await few((round * Asked) + run));
                inMany.Add(await many((round * Asked) + run));
            }
            rounds.Add((P95(inMany), P95(inFew)));
        }
        var counted = rounds[Rounds.WarmUp..];
        var ratio = Measured.Median(counted.Select(round => round.Many / round.Few));
        return new Measured("page: " + what + ", p95", "µs", Measured.Median(counted.Select(round => round.Many)),
            Measured.Median(counted.Select(round => round.Few)), ratio,
            string.Create(CultureInfo.InvariantCulture, $"ratio <= {MostTimes:0.0}"), ratio <= MostTimes);
    }

    private static async Task<double> OnceUs(Visitor visitor, string address)
    {
        var started = Stopwatch.GetTimestamp();
        var (body, path) = await visitor.Ask("page", address);
        var elapsedUs = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        return body.Length > 0 && path != "/sign-in" && visitor.HasNoErrors
            ? elapsedUs
            : throw new InvalidOperationException(address + " was not answered.");
    }

    private static double P95(List<double> figures) => figures.Order().ElementAt(figures.Count * 95 / 100);
}
