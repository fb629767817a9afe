using Lims.Api.Ledger;

namespace Lims.Bench;

/// <summary>Facts per second: one command is one fact, each of a stream of its own.</summary>
internal static class FactsBench
{
    private static readonly (int Callers, int Facts, double? AtLeast)[] Loads =
        [(1, 500, null), (8, 4_000, null), (64, 16_000, 0.2)];

    public static async Task<IReadOnlyList<Measured>> Run()
    {
        var measured = new List<Measured>();
        foreach (var (callers, facts, atLeast) in Loads)
            measured.Add(Measured.AgainstFloor(
                string.Create(CultureInfo.InvariantCulture, $"facts, {callers} at once"), "facts/s",
                await Compare(callers, facts), atLeast));
        return measured;
    }

    private static async Task<IReadOnlyList<(double, double)>> Compare(int callers, int facts)
    {
        await using var house = await BenchHouse.Open(1 + (Rounds.All * facts));
        await house.Give(0, BenchHouse.Key());
        await using var bare = new BareLedger(house.House.Read(LedgerReader.Newest)!);
        return await Rounds.Run(
            round =>
            {
                var keys = Keys(facts);
                return Callers.Run(callers, facts, job => house.Give(1 + (round * facts) + job, keys[job]));
            },
            round =>
            {
                var rows = Keys(facts).Index().Select(key => bare.Row(1 + (round * facts) + key.Index, key.Item));
                var made = rows.ToArray();
                return Callers.Run(callers, facts, job => bare.Insert(made[job]));
            });
    }

    private static string[] Keys(int count) => [.. Enumerable.Range(0, count).Select(_ => BenchHouse.Key())];
}
