namespace Lims.Bench;

/// <summary>Runs the product and its floor by turns, so that whatever else the machine does meets both.</summary>
internal static class Rounds
{
    public const int Count = 5;

    /// <summary>One round to warm up, which does not count, then <see cref="Count"/> that do.</summary>
    /// <param name="product">Gives a figure for the round's number, from 0.</param>
    public static async Task<IReadOnlyList<(double Figure, double Floor)>> Run(
        Func<int, Task<double>> product, Func<int, Task<double>> floor)
    {
        var rounds = new List<(double Figure, double Floor)>();
        for (var round = 0; round <= Count; round++)
        {
            // Who goes first changes, because the second finds the machine warm and the disk busy.
            var first = round % 2 == 0 ? await Settled(floor, round) : 0;
            var figure = await Settled(product, round);
            rounds.Add((figure, round % 2 == 0 ? first : await Settled(floor, round)));
        }
        return rounds[1..];
    }

    // Neither side pays for the other's garbage.
    private static Task<double> Settled(Func<int, Task<double>> side, int round)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return side(round);
    }
}
