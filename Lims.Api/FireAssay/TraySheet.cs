using Lims.Api.Instruments;
using Lims.Api.Ledger;
using Lims.Api.Work;
using Lims.Core.FireAssay;
using Lims.Core.Instruments;
using Lims.Core.People;
using Lims.Core.Work;

namespace Lims.Api.FireAssay;

/// <summary>A tray as its page shows it: every cell, the one that is next, and the one next thing to do.</summary>
/// <param name="Version">Of the tray's own stream.</param>
/// <param name="Now">The cell at hand: chosen by a scan, or the next that waits for the balance; null for none.</param>
/// <param name="MissingProofs">Cells in which proofs are still to be placed.</param>
/// <param name="Results">What the samples of the tray came to, once it was calculated.</param>
public sealed record TraySheet(
    TrayState Tray, long Version, string Stage, NextStep Next, string? Now, IReadOnlyList<SheetLine> Rows,
    IReadOnlyList<string> MissingProofs, IReadOnlyList<SheetResult> Results)
{
    /// <param name="cell">The cell that was scanned, or null: then the next one.</param>
    /// <exception cref="Core.Refusals.RefusedException">There is no such tray.</exception>
    public static TraySheet Read(LedgerSession session, Actor reader, string trayNo, string? cell)
    {
        var tray = FireAssayStore.TrayAsWeighed(session, trayNo);
        var stage = TrayWorkStore.Find(session, trayNo)!.Stage;
        var next = new TrayStep(tray, stage == TrayStage.Done).For(reader);
        var now = cell ?? next.Position;
        var plans = tray.Cells.Where(each => each.ItemNo is not null).Select(each => each.ItemNo!).Distinct()
            .ToDictionary(itemNo => itemNo, itemNo => FireAssayStore.Plan(session, itemNo), StringComparer.Ordinal);
        return new TraySheet(
            tray, LedgerReader.SubjectVersion(session, TraySubject.Of(trayNo)), stage, next, now,
            SheetLine.Of(tray, itemNo => plans.GetValueOrDefault(itemNo), now),
            tray.Fired ? [] : TrayLayout.MissingProofs(tray),
            [.. tray.Cells.Where(each => each.ItemNo is not null).GroupBy(each => (each.ItemNo!, each.BlindNo!))
                .SelectMany(sample => SheetResult.Of(session, sample.Key.Item1, sample.Key.Item2,
                    sample.Max(each => each.Attempt)))]);
    }

    /// <summary>The cell at hand, empty or not; null when none is.</summary>
    public SheetCell? NowCell => Rows.SelectMany(row => row.Cells).FirstOrDefault(cell => cell.IsNow);

    /// <summary>Balances that may be used now, the finest first.</summary>
    public static IReadOnlyList<Instrument> Balances(LedgerSession session, string nowUtc) =>
    [
        .. InstrumentStore.All(session)
            .Where(each => each is { Kind: InstrumentRegistered.Balance, Withdrawn: false }
                && string.CompareOrdinal(nowUtc, each.CalibrationDueUtc) < 0)
            .OrderBy(each => Core.Quantities.DecimalText.Parse(each.ReadabilityMg!)),
    ];
}
