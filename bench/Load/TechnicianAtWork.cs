using System.Text.Json;
using Lims.Instruments.Balances;

namespace Lims.Bench.Load;

/// <summary>
/// An analyst's morning: a tray for each sample, proofs beside it, every cell weighed twice, fired, calculated.
/// </summary>
internal sealed class TechnicianAtWork(
    Visitor visitor, IReadOnlyList<string> samples, SimulatedBalance pan, string balanceId, SemaphoreSlim panIsFree)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(900);

    private static readonly (string Position, decimal MassMg)[] Cells =
        [("A1", 229.00m), ("A2", 250.12m), ("A3", 249.87m), ("A4", 229.05m)];

    public async Task Run(CancellationToken end)
    {
        foreach (var blindNo in samples)
            if (!end.IsCancellationRequested)
                await Assay(blindNo, end);
    }

    private async Task Assay(string blindNo, CancellationToken end)
    {
        await visitor.Look("page: bench", "/bench");
        var opened = JsonDocument.Parse(await visitor.Do("open tray", "trays", new { methodId = LoadHouse.MethodId }));
        var trayNo = opened.RootElement.GetProperty("facts")[0].GetProperty("subject").GetString()!["tray:".Length..];
        foreach (var (position, massMg) in Cells)
        {
            await Breathe(end);
            if (IsProof(position))
                await visitor.Do("place", $"trays/{trayNo}/proofs", new
                {
                    position, proofGroup = "A", purityPerMille = "999.99", proofGoldLot = "AU-1",
                });
            else
                await visitor.Do("place", $"trays/{trayNo}/portions", new { position, proofGroup = "A", blindNo });
            await Weigh(trayNo, position, massMg);
        }
        await visitor.Look("page: tray", "/trays/" + trayNo);
        await visitor.Do("fire", $"trays/{trayNo}/firing", new
        {
            furnace = "K1", temperatureC = 1080, durationMin = 25, cupelLot = "C-1", leadLot = "PB-1",
        });
        foreach (var (position, massMg) in Cells)
        {
            await Breathe(end);
            await Weigh(trayNo, position, IsProof(position)
                ? massMg + 0.07m
                : Math.Round((massMg * 0.9164m) + 0.07m, 2, MidpointRounding.AwayFromZero));
        }
        await visitor.Do("calculate", $"trays/{trayNo}/calculation", new { });
    }

    // Four people share a balance: who waits for the pan waits for a person, not for the house.
    private async Task Weigh(string trayNo, string position, decimal massMg)
    {
        await panIsFree.WaitAsync();
        try
        {
            pan.Show(massMg);
            await visitor.Do("weigh", $"trays/{trayNo}/cells/{position}/weighings", new { instrumentId = balanceId });
        }
        finally
        {
            panIsFree.Release();
        }
    }

    private static async Task Breathe(CancellationToken end)
    {
        if (!end.IsCancellationRequested)
            await Task.Delay(Pause, CancellationToken.None);
    }

    private static bool IsProof(string position) => position is "A1" or "A4";
}
