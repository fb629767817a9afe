using Lims.Instruments.Balances;

namespace Lims.Bench.Load;

/// <summary>
/// An analyst's morning at the bench's pages: a tray for each sample, proofs beside it, every cell scanned and weighed
/// twice, fired, calculated; the live weight stays open beside it.
/// </summary>
internal sealed class TechnicianAtWork(
    Visitor visitor, IReadOnlyList<string> samples, SimulatedBalance pan, string balanceId, SemaphoreSlim panIsFree)
{
    /// <summary>The kind of request that waits for a balance.</summary>
    public const string Weighing = "weigh";

    /// <summary>Between two scans: a cell of three scans takes ten seconds here, half a minute by hand.</summary>
    private static readonly TimeSpan Handles = TimeSpan.FromSeconds(3);

    private static readonly (string Position, decimal MassMg)[] Cells =
        [("A1", 229.00m), ("A2", 250.12m), ("A3", 249.87m), ("A4", 229.05m)];

    public async Task Run(CancellationToken end)
    {
        await visitor.Think(Handles, end);
        var live = visitor.Watch(balanceId, end);
        foreach (var blindNo in samples)
            await Assay(blindNo, end);
        await live;
    }

    private async Task Assay(string blindNo, CancellationToken end)
    {
        await visitor.Look("bench", "/bench");
        await visitor.Think(Handles, end);
        await visitor.Send("scan sample", "/bench?handler=Scan", ("code", blindNo));
        await visitor.Look("sample", "/samples/" + blindNo);
        var tray = (await visitor.Send("open tray", $"/samples/{blindNo}?handler=Tray")).Path;
        await visitor.Send("choose balance", tray + "?handler=Balance", ("balanceId", balanceId));
        foreach (var (position, massMg) in Cells)
        {
            await Scan(tray, position, null, end);
            await Scan(tray, IsProof(position) ? "STANDART" : blindNo, position, end);
            await Weigh(tray, position, massMg, end);
        }
        await visitor.Send("fire", tray + "?handler=Fire",
            ("Fire.Furnace", "K1"), ("Fire.TemperatureC", "1080"), ("Fire.DurationMin", "25"),
            ("Fire.CupelLot", "C-1"), ("Fire.LeadLot", "PB-1"));
        foreach (var (position, massMg) in Cells)
        {
            await Scan(tray, position, null, end);
            await Weigh(tray, position, IsProof(position)
                ? massMg + 0.07m
                : Math.Round((massMg * 0.9164m) + 0.07m, 2, MidpointRounding.AwayFromZero), end);
        }
        await Scan(tray, "HESAP", null, end);
    }

    private async Task Scan(string tray, string code, string? cell, CancellationToken end)
    {
        await visitor.Think(Handles, end);
        await visitor.Send(KindOf(code), tray + "?handler=Scan",
            ("code", code), ("cell", cell ?? ""), ("ProofGoldLot", "AU-1"), ("PurityPerMille", "999.99"));
    }

    // Four people share a balance: who waits for the pan waits for a person, not for the house.
    private async Task Weigh(string tray, string position, decimal massMg, CancellationToken end)
    {
        await panIsFree.WaitAsync(end);
        try
        {
            pan.Show(massMg);
            await Scan(tray, "TART", position, end);
        }
        finally
        {
            panIsFree.Release();
        }
    }

    private static string KindOf(string code) => code switch
    {
        "TART" => Weighing,
        "HESAP" => "calculate",
        "STANDART" => "place proof",
        { Length: 2 } => "choose cell",
        _ => "place portion",
    };

    private static bool IsProof(string position) => position is "A1" or "A4";
}
