using Lims.Api.Custody;
using Lims.Api.FireAssay;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Api.Web;
using Lims.Core.People;
using Lims.Core.Refusals;
using Lims.Core.Work;

namespace Lims.Api.Work;

/// <summary>What was scanned, and the one next thing to do with it, for one pair of eyes.</summary>
/// <param name="Stage">Where it stands, in words; null where that is not known.</param>
/// <param name="Holder">In whose hands it is; null of anything but an item.</param>
/// <param name="GivenTo">To whom it is held out; null when it is not.</param>
/// <param name="Path">Where the next thing is done, or the thing's own page; null where the reader has none.</param>
public sealed record NextCard(
    Scanned Scanned, Detail? Stage, string? Holder, string? GivenTo, string? Path)
{
    /// <exception cref="RefusedException">The code is none of the house's, or not the reader's to see.</exception>
    public static NextCard Read(LedgerSession session, Actor reader, Speech say, string code)
    {
        // The code on the edge of a tray names a cell: what is next is the tray's.
        var scan = Core.FireAssay.TrayScan.Of(code);
        var scanned = ScanDesk.Look(session, reader, scan.TrayNo ?? code);
        var itemNo = scanned.Kind switch
        {
            Scan.Item => scanned.Code,
            Scan.Sample => FireAssayStore.Sample(session, scanned.Code).ItemNo,
            _ => null,
        };
        var custody = itemNo is null ? null : CustodyStore.State(session, itemNo);
        return new NextCard(
            scanned,
            scanned.Kind switch
            {
                Scan.Item or Scan.Sample => Core.Work.Stage.Said(scanned.Stage!),
                Scan.Tray => TrayStage.Said(scanned.Stage!),
                Scan.Order => PublicStage.Said(scanned.PublicStage!),
                _ => null,
            },
            custody is null ? null : Hands.Said(session, say, custody.Holder),
            custody?.GivenTo is { } taker ? Hands.Said(session, say, taker) : null,
            PathOf(session, reader, scanned, itemNo));
    }

    private static string? PathOf(LedgerSession session, Actor reader, Scanned scanned, string? itemNo) =>
        scanned.Kind switch
        {
            Scan.Order => "/reception/orders/" + scanned.Code,
            Scan.Tray => TrayPath(scanned.Code, scanned.Next?.Position),
            Scan.Item or Scan.Sample => ItemPath(session, reader, scanned, itemNo!),
            _ => "/reports/" + scanned.Code,
        };

    private static string? ItemPath(LedgerSession session, Actor reader, Scanned scanned, string itemNo) =>
        scanned.Next switch
        {
            { TrayNo: { } trayNo, Position: var position } when reader.Has(Role.Analyst) => TrayPath(trayNo, position),
            { Code: NextStep.Check } when reader.Has(Role.Checker) => "/check/" + itemNo,
            { Code: NextStep.Approve } when reader.Has(Role.Manager) => "/approve/" + itemNo,
            { Code: NextStep.Report } when reader.Has(Role.Manager) => "/reports",
            { Role: Role.Analyst } when reader.Has(Role.Analyst) => SamplePath(session, itemNo),
            _ when reader.Has(Role.Reception) =>
                "/reception/orders/" + OrdersStore.Item(session, itemNo)!.OrderNo,
            _ when reader.Has(Role.Analyst) => SamplePath(session, itemNo),
            _ => null,
        };

    private static string SamplePath(LedgerSession session, string itemNo) =>
        "/samples/" + OrdersStore.Item(session, itemNo)!.BlindNo;

    private static string TrayPath(string trayNo, string? position) =>
        "/trays/" + trayNo + (position is null ? "" : "?cell=" + position);
}
