using Lims.Api.FireAssay;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Api.Reports;
using Lims.Core.FireAssay;
using Lims.Core.Orders;
using Lims.Core.Quantities;
using Lims.Core.Reports;

namespace Lims.Api.Audit;

/// <summary>From any number an auditor holds to the streams of the ledger that tell its story.</summary>
/// <param name="Code">The number as the house writes it.</param>
/// <param name="Subjects">The streams, the number's own first.</param>
/// <param name="Related">Streams it also rests on, too long to be told along: house data, methods, people.</param>
public sealed record AuditTrail(string Code, IReadOnlyList<string> Subjects, IReadOnlyList<string> Related)
{
    /// <summary>
    /// The trail of a reception, item, blind, tray, report or public number, or of a stream; else null.
    /// </summary>
    public static AuditTrail? Find(LedgerSession session, string code)
    {
        if (OrdersStore.Order(session, code) is not null)
            return Of(code, [OrderSubject(code), HourPromisedAnew.SubjectOf(code), .. OrdersStore.Items(session, code)
                .SelectMany(item => ItemStreams(session, item.ItemNo))]);
        if ((OrdersStore.Item(session, code) ?? OrdersStore.ItemByBlind(session, code)) is { } item)
            return Of(item.ItemNo, [.. ItemStreams(session, item.ItemNo), OrderSubject(item.OrderNo)]);
        if ((ReportsStore.Report(session, code) ?? ReportsStore.ByPublicCode(session, code)) is { } report)
            return OfReport(session, report.ReportNo);
        foreach (var subject in (string[])[TraySubject.Of(code), "instrument:" + code, code])
            if (LedgerReader.SubjectVersion(session, subject) > 0)
                return Of(code, [subject]);
        return null;
    }

    /// <summary>All facts of the streams in the order in which they happened, with the rows they stand in.</summary>
    public IReadOnlyList<LedgerRow> Rows(LedgerSession session) =>
        [.. Subjects.SelectMany(subject => LedgerReader.Stream(session, subject)).OrderBy(row => row.Seq)];

    private static AuditTrail OfReport(LedgerSession session, string reportNo)
    {
        var own = ReportSubject.Of(reportNo);
        var numbered = (ReportNumbered)LedgerReader.Stream(session, own)[0].ToAppended().Fact;
        var subjects = numbered.RestsOn.Select(stream => stream.Subject).ToList();
        var told = subjects.Where(IsTold).ToList();
        return new AuditTrail(reportNo, [own, .. told], [.. subjects.Except(told)]);
    }

    private static bool IsTold(string subject) =>
        subject.StartsWith("order:", StringComparison.Ordinal) || subject.StartsWith("item:", StringComparison.Ordinal)
        || subject.StartsWith("tray:", StringComparison.Ordinal);

    private static AuditTrail Of(string code, IEnumerable<string> subjects) =>
        new(code, [.. subjects.Distinct(StringComparer.Ordinal)], []);

    private static string OrderSubject(string orderNo) => "order:" + orderNo;

    private static IEnumerable<string> ItemStreams(LedgerSession session, string itemNo) =>
        LedgerReader.Stream(session, ItemSubject.Of(itemNo)).Select(row => row.ToAppended().Fact)
            .OfType<PortionPlaced>().Select(portion => TraySubject.Of(portion.TrayNo)).Distinct()
            .Prepend(ItemSubject.Of(itemNo));
}
