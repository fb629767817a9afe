using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Methods;
using Lims.Core.FireAssay;
using Lims.Core.Quantities;

namespace Lims.Api.FireAssay;

/// <summary>Carries out what is scanned while a tray lies before the analyst.</summary>
/// <param name="cell">The cell at hand when it was scanned, or null.</param>
public sealed class TrayScanning(OpenHouse house, Ask ask, string trayNo, string? cell)
{
    private readonly TrayBench bench = house.Desks.Bench;

    /// <summary>The balance beside the tray, by the register; null while none is chosen.</summary>
    public string? BalanceId { get; init; }

    public string ProofGoldLot { get; init; } = "";

    public string PurityPerMille { get; init; } = "";

    /// <exception cref="Core.Refusals.RefusedException">It cannot be done; the sentence says why.</exception>
    public Task<TrayTurn> Take(string text)
    {
        var scan = TrayScan.Of(text);
        return scan.Kind switch
        {
            TrayScan.Cell when scan.TrayNo is null || scan.TrayNo == trayNo => Task.FromResult(new TrayTurn(scan.Text)),
            TrayScan.Cell => Task.FromResult(new TrayTurn(
                GoTo: "/trays/" + scan.TrayNo + "?cell=" + scan.Text)),
            TrayScan.Weigh => Weigh(),
            TrayScan.Proofs => PlaceProofs(),
            TrayScan.Calculate => Calculate(),
            _ when text.Trim() == trayNo => Task.FromResult(new TrayTurn()),
            _ => ChooseOrPlace(scan.Text),
        };
    }

    private async Task<TrayTurn> Weigh()
    {
        var position = cell ?? throw FireAssayRefusals.CellNotChosen.With(trayNo);
        await bench.Weigh(ask, trayNo, position, BalanceId ?? throw FireAssayRefusals.BalanceNotChosen.With());
        return new TrayTurn(Done: position);
    }

    /// <remarks>Each proof under a key of its own, made of the scan's: sent again, none stands twice.</remarks>
    private async Task<TrayTurn> PlaceProofs()
    {
        var tray = house.Read(session => FireAssayStore.Tray(session, trayNo));
        var isFreeCell = cell is not null && tray.Cells.All(each => each.Position != cell);
        IEnumerable<string> positions = isFreeCell ? [cell!] : TrayLayout.MissingProofs(tray);
        foreach (var position in positions)
            await bench.PlaceProof(ask with { Key = ask.Key + "/" + position }, new ProofPlaced(
                trayNo, position, TrayLayout.GroupOf(position), PurityPerMille, ProofGoldLot));
        return new TrayTurn();
    }

    private async Task<TrayTurn> Calculate()
    {
        await bench.Calculate(ask, trayNo);
        return new TrayTurn();
    }

    /// <summary>
    /// A sample's number: as long as portions are missing it takes the next cell, then it chooses a cell of its own.
    /// </summary>
    private async Task<TrayTurn> ChooseOrPlace(string code)
    {
        if (!Core.Work.Scan.Of(code).Must().Kind.Equals(Core.Work.Scan.Sample, StringComparison.Ordinal))
            return new TrayTurn(GoTo: "/bench?code=" + Uri.EscapeDataString(code));
        var (own, place) = house.Read(session => (Own(session, code), PlaceFor(session, code)));
        if (place is null)
            return own is not null
                ? new TrayTurn(own)
                : new TrayTurn(GoTo: "/bench?code=" + Uri.EscapeDataString(code));
        await bench.PlacePortion(ask, trayNo, place, TrayLayout.GroupOf(place), code);
        return new TrayTurn();
    }

    private string? Own(LedgerSession session, string blindNo)
    {
        var tray = FireAssayStore.Tray(session, trayNo);
        var own = TrayLayout.InOrder(tray).Where(each => each.BlindNo == blindNo).ToList();
        return (own.FirstOrDefault(each => !each.Lost && (tray.Fired ? each.CornetMg : each.MassMg) is null)
            ?? own.FirstOrDefault())?.Position;
    }

    // Null: it is not to be placed here, or what was asked has been done by this very scan before.
    private string? PlaceFor(LedgerSession session, string blindNo)
    {
        var tray = FireAssayStore.Tray(session, trayNo);
        if (tray.Fired || LedgerReader.ByCommand(session, ask.Key).Count > 0)
            return null;
        if (cell is not null && tray.Cells.All(each => each.Position != cell))
            return cell;
        var sample = FireAssayStore.Sample(session, blindNo);
        var standing = tray.Cells.Count(each => each.BlindNo == blindNo && !each.Lost);
        var method = MethodStore.At(session, tray.MethodId, tray.MethodVersion)!;
        if (standing >= method.MinimumReplicates)
            return null;
        var plan = FireAssayStore.Plan(session, sample.ItemNo) ?? throw FireAssayRefusals.NotPlanned.With(blindNo);
        return TrayLayout.NextForPortion(tray, plan, itemNo => FireAssayStore.Plan(session, itemNo));
    }
}
