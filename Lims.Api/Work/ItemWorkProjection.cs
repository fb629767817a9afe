using Lims.Api.Ledger;
using Lims.Core.Custody;
using Lims.Core.FireAssay;
using Lims.Core.Orders;
using Lims.Core.Reports;
using Lims.Core.Work;

namespace Lims.Api.Work;

/// <summary>Where every item stands, booked fact by fact; the stage itself is decided in Core.</summary>
/// <remarks>
/// A fact of an item's stream touches its row alone. A report touches the rows of its items and the fire those of
/// its tray: the only facts that cost more than a few small statements, and both are bounded.
/// Stands before <see cref="TrayWorkProjection"/>: it reads each cell where the fact found it.
/// </remarks>
public sealed class ItemWorkProjection : IProjection
{
    private const string ItemHead = "item:";
    private const string ReportHead = "report:";

    private const string InsertOrderSql = """
        INSERT INTO OrderWork (OrderNo, PartyId, ReceivedAtUtc, Seq) VALUES (@OrderNo, @PartyId, @AtUtc, @Seq)
        """;

    private const string InsertItemSql = """
        INSERT INTO ItemWork (ItemNo, OrderNo, BlindNo, ReceivedBy, ReceivedAtUtc, Holder, Stage, AtBench, Weighed,
            Screened, Planned, Approved, Returned, Seq)
        VALUES (@ItemNo, @OrderNo, @BlindNo, @Holder, @AtUtc, @Holder, @Stage, 0, 0, 0, 0, 0, 0, @Seq)
        """;

    private const string InsertReportSql = """
        INSERT INTO ReportWork (ReportNo, ItemNo) VALUES (@ReportNo, @ItemNo)
        """;

    private const string GiveSql = """
        UPDATE ItemWork SET GivenTo = @ToHolder WHERE ItemNo = @ItemNo AND Stage <> @Stage
        """;

    private const string UpdateSql = """
        UPDATE ItemWork SET Holder = @Holder, GivenTo = @GivenTo, Stage = @Stage, TrayNo = @TrayNo,
            AtBench = @AtBench, Weighed = @Weighed, Screened = @Screened, Planned = @Planned, Outcome = @Outcome,
            CheckedBy = @CheckedBy, Approved = @Approved, NumberedNo = @NumberedNo, ReportNo = @ReportNo,
            Returned = @Returned, Seq = @Seq
        WHERE ItemNo = @ItemNo
        """;

    public void Apply(LedgerSession session, AppendedFact appended)
    {
        switch (appended.Fact)
        {
            case OrderReceived order:
                session.Execute(InsertOrderSql, new { order.OrderNo, order.PartyId, appended.AtUtc, appended.Seq });
                break;
            case ItemReceived item:
                session.Execute(InsertItemSql, new
                {
                    item.ItemNo, item.OrderNo, item.BlindNo, item.Holder, appended.AtUtc, ItemProgress.Of(item).Stage,
                    appended.Seq,
                });
                break;
            case ReportNumbered report:
                foreach (var itemNo in report.ItemNos)
                    session.Execute(InsertReportSql, new { report.ReportNo, ItemNo = itemNo });
                break;
            // The commonest fact: only at the counter does it move a stage, elsewhere one statement is enough.
            case HandoverGiven given when session.Execute(
                GiveSql, new { given.ItemNo, given.ToHolder, Stage = Stage.AtCounter }) == 1:
                return;
        }
        foreach (var row in ItemsOf(session, appended.Fact))
            Book(session, row, appended);
    }

    // By the stream, so that a kind of fact that comes later needs no line here.
    private static IReadOnlyList<ItemWorkRow> ItemsOf(LedgerSession session, IFact fact) => fact switch
    {
        ItemReceived => [],
        TrayFired fired => ItemWorkStore.OnTray(session, fired.TrayNo),
        { Subject: var subject } when subject.StartsWith(ItemHead, StringComparison.Ordinal) =>
            ItemWorkStore.Find(session, subject[ItemHead.Length..]) is { } row ? [row] : [],
        { Subject: var subject } when subject.StartsWith(ReportHead, StringComparison.Ordinal) =>
            ItemWorkStore.OfReport(session, subject[ReportHead.Length..]),
        _ => [],
    };

    private static void Book(LedgerSession session, ItemWorkRow row, AppendedFact appended)
    {
        var before = row.ToProgress(row.TrayNo is null ? [] : ItemWorkStore.OpenCells(session, row.ItemNo));
        var after = before.Apply(appended.Fact);
        if (!ReferenceEquals(before, after))
            Update(session, row, after, appended);
    }

    /// <remarks>
    /// A row is listed at the fact of its own stream by which it came to its stage: no two rows share one.
    /// </remarks>
    private static void Update(
        LedgerSession session, ItemWorkRow row, ItemProgress after, AppendedFact appended) => session.Execute(
        UpdateSql, new
        {
            row.ItemNo, after.Holder, after.GivenTo, after.Stage, after.TrayNo, AtBench = Flag(after.AtBench),
            Weighed = Flag(after.Weighed), Screened = Flag(after.Screened), Planned = Flag(after.Planned),
            after.Outcome, after.CheckedBy, Approved = Flag(after.Approved), after.NumberedNo, after.ReportNo,
            Returned = Flag(after.Returned),
            Seq = after.Stage != row.Stage && appended.Fact.Subject == ItemSubject.Of(row.ItemNo)
                ? appended.Seq
                : row.Seq,
        });

    private static long Flag(bool value) => value ? 1 : 0;
}
