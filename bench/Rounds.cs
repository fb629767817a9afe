namespace Lims.Bench;

/// <summary>Runs the product and its floor by turns, so that whatever else the machine does meets both.</summary>
internal static class Rounds
{
    /// <summary>Rounds that count.</summary>
    public const int Count = 5;

    /// <summary>Rounds before them that warm up: code is compiled a second time after some dozen calls.</summary>
    public const int WarmUp = 2;

    public const int All = WarmUp + Count;

    /// <param name="product">Gives a figure for the round's number, from 0.</param>
    public static async Task<IReadOnlyList<(double Figure, double Floor)>> Run(
        Func<int, Task<double>> product, Func<int, Task<double>> floor)
    {
        var rounds = new List<(double Figure, double Floor)>();
        for (var round = 0; round < All; round++)
        {
            // Who goes first changes, because the second finds the machine warm and the disk busy.
            var first = round % 2 == 0 ? await Settled(floor, round) : 0;
            var figure = await Settled(product, round);
            rounds.Add((figure, round % 2 == 0 ? first : await Settled(floor, round)));
        }
        return rounds[WarmUp..];
    }

    // Neither side pays for the other's garbage.
    private static Task<double> Settled(Func<int, Task<double>> side, int round)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return side(round);
    }
}
