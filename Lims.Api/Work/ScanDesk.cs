using Lims.Api.FireAssay;
using Lims.Api.House;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Api.Reports;
using Lims.Core.FireAssay;
using Lims.Core.Orders;
using Lims.Core.People;
using Lims.Core.Reports;
using Lims.Core.Work;

namespace Lims.Api.Work;

/// <summary>A code was scanned: what it is, where its page is, and the one next thing to do.</summary>
public static class ScanDesk
{
    private static readonly string[] Readers =
        [Role.Reception, Role.Checker, Role.Manager, Role.Administrator, Role.Auditor];

    private static readonly string[] BenchReaders = [Role.Analyst, .. Readers];

    /// <exception cref="Core.Refusals.RefusedException">
    /// The code is none of the house's, was misread, names nothing, or is not the reader's to see.
    /// </exception>
    public static Scanned Look(LedgerSession session, Actor reader, string text)
    {
        var scan = Scan.Of(text).Must();
        reader.Must(scan.Kind is Scan.Sample or Scan.Tray ? BenchReaders : Readers);
        return scan.Kind switch
        {
            Scan.Sample => Item(session, reader, scan, OrdersStore.ItemByBlind(session, scan.Code)?.ItemNo
                ?? throw FireAssayRefusals.SampleUnknown.With(scan.Code)),
            Scan.Item => Item(session, reader, scan, scan.Code),
            Scan.Tray => Tray(session, reader, scan),
            Scan.Order => Order(session, scan),
            Scan.Report => Report(scan, ReportsStore.Report(session, scan.Code)),
            _ => Report(scan, ReportsStore.ByPublicCode(session, scan.Code)),
        };
    }

    private static Scanned Item(LedgerSession session, Actor reader, Scan scan, string itemNo)
    {
        var item = ItemWorkStore.Progress(session, itemNo) ?? throw OrdersRefusals.ItemUnknown.With(scan.Code);
        var step = new ItemStep(
            item,
            item.TrayNo is null ? null : FireAssayStore.Tray(session, item.TrayNo),
            FireAssayStore.Weighers(session, itemNo),
            HouseStore.Settings(session)?.CheckerMayApprove ?? false);
        return new Scanned(scan.Kind, scan.Code, item.Stage, PublicStage: null, step.For(reader));
    }

    private static Scanned Tray(LedgerSession session, Actor reader, Scan scan)
    {
        var tray = FireAssayStore.Tray(session, scan.Code);
        var stage = TrayWorkStore.Find(session, scan.Code)!.Stage;
        return new Scanned(scan.Kind, scan.Code, stage, PublicStage: null,
            new TrayStep(tray, stage == TrayStage.Done).For(reader));
    }

    private static Scanned Order(LedgerSession session, Scan scan)
    {
        var order = OrderWorkStore.Summary(session, scan.Code) ?? throw OrdersRefusals.OrderUnknown.With(scan.Code);
        return new Scanned(scan.Kind, scan.Code, Stage: null, order.PublicStage, Next: null);
    }

    private static Scanned Report(Scan scan, ReportRow? report) =>
        new(scan.Kind, (report ?? throw ReportsRefusals.ReportUnknown.With(scan.Code)).ReportNo, report.Status,
            PublicStage: null, Next: null);
}
