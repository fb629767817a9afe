using System.Text.RegularExpressions;

namespace Lims.Bench.Load;

/// <summary>A jeweller who looks again and again whether the job is done.</summary>
internal sealed partial class ReaderAtHome(Visitor visitor)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task Run(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var orders = await visitor.Look("page: portal", "/portal");
            await Task.Delay(Pause, CancellationToken.None);
            if (OrderPattern().Match(orders) is { Success: true } order)
                await visitor.Look("page: portal order", order.Groups[1].Value);
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    [GeneratedRegex("href=\"(/portal/orders/[^\"]+)\"")]
    private static partial Regex OrderPattern();
}
