using System.Text.RegularExpressions;

namespace Lims.Bench.Load;

/// <summary>A jeweller who looks again and again whether the job is done.</summary>
internal sealed partial class ReaderAtHome(Visitor visitor)
{
    /// <summary>An impatient one: the page needs longer to be read, and the phone lies in a pocket between.</summary>
    private static readonly TimeSpan Reads = TimeSpan.FromSeconds(4);

    public async Task Run(CancellationToken end)
    {
        await visitor.Think(Reads, end);
        while (!end.IsCancellationRequested)
        {
            var orders = await visitor.Look("portal", "/portal");
            await visitor.Think(Reads, end);
            if (OrderPattern().Match(orders) is { Success: true } order)
                await visitor.Look("portal order", order.Groups[1].Value);
            await visitor.Think(Reads, end);
        }
    }

    [GeneratedRegex("href=\"(/portal/orders/[^\"]+)\"")]
    private static partial Regex OrderPattern();
}
