using Lims.Api.Ledger;
using Lims.Core.Work;

namespace Lims.Api.Work;

/// <summary>Where items stand: one by its number, or newest first by stage and by hands.</summary>
/// <remarks>Each list is read stage by stage, because one index then gives each in the order asked for.</remarks>
public static class ItemWorkStore
{
    private const string FindSql = """
        SELECT ItemNo, OrderNo, BlindNo, ReceivedBy, ReceivedAtUtc, Holder, GivenTo, Stage, TrayNo, AtBench, Weighed,
               Screened, Planned, Outcome, CheckedBy, Approved, NumberedNo, ReportNo, Returned, Seq
        FROM ItemWork WHERE ItemNo = @ItemNo
        """;

    public static ItemWorkRow? Find(LedgerSession session, string itemNo) =>
        session.FirstOrNone<ItemWorkRow>(FindSql, new { ItemNo = itemNo });

    private const string OpenCellsSql = """
        SELECT TrayNo, Position, Step FROM CellWork
        WHERE ItemNo = @ItemNo AND Step IN ('placed', 'weighed', 'fired', 'cornet') ORDER BY PlacedSeq
        """;

    /// <summary>The item's cells that still wait for something, in the order they were given away.</summary>
    public static IReadOnlyList<CellMove> OpenCells(LedgerSession session, string itemNo) =>
        session.All<CellMove>(OpenCellsSql, new { ItemNo = itemNo });

    /// <summary>The item with everything that its next step depends on.</summary>
    public static ItemProgress? Progress(LedgerSession session, string itemNo) =>
        Find(session, itemNo) is { } row ? row.ToProgress(OpenCells(session, itemNo)) : null;

    private const string OnTraySql = """
        SELECT w.ItemNo, w.OrderNo, w.BlindNo, w.ReceivedBy, w.ReceivedAtUtc, w.Holder, w.GivenTo, w.Stage, w.TrayNo,
               w.AtBench, w.Weighed, w.Screened, w.Planned, w.Outcome, w.CheckedBy, w.Approved, w.NumberedNo,
               w.ReportNo, w.Returned, w.Seq
        FROM ItemWork w
        WHERE w.ItemNo IN (SELECT c.ItemNo FROM CellWork c WHERE c.TrayNo = @TrayNo)
        ORDER BY w.Seq
        """;

    internal static IReadOnlyList<ItemWorkRow> OnTray(LedgerSession session, string trayNo) =>
        session.All<ItemWorkRow>(OnTraySql, new { TrayNo = trayNo });

    private const string OfReportSql = """
        SELECT w.ItemNo, w.OrderNo, w.BlindNo, w.ReceivedBy, w.ReceivedAtUtc, w.Holder, w.GivenTo, w.Stage, w.TrayNo,
               w.AtBench, w.Weighed, w.Screened, w.Planned, w.Outcome, w.CheckedBy, w.Approved, w.NumberedNo,
               w.ReportNo, w.Returned, w.Seq
        FROM ItemWork w INNER JOIN ReportWork r ON r.ItemNo = w.ItemNo
        WHERE r.ReportNo = @ReportNo
        ORDER BY w.Seq
        """;

    internal static IReadOnlyList<ItemWorkRow> OfReport(LedgerSession session, string reportNo) =>
        session.All<ItemWorkRow>(OfReportSql, new { ReportNo = reportNo });

    private const string OfOrderSql = """
        SELECT ItemNo, OrderNo, BlindNo, ReceivedBy, ReceivedAtUtc, Holder, GivenTo, Stage, TrayNo, AtBench, Weighed,
               Screened, Planned, Outcome, CheckedBy, Approved, NumberedNo, ReportNo, Returned, Seq
        FROM ItemWork WHERE OrderNo = @OrderNo ORDER BY ItemNo
        """;

    /// <summary>The items of one order, in their order.</summary>
    public static IReadOnlyList<ItemWorkRow> OfOrder(LedgerSession session, string orderNo) =>
        session.All<ItemWorkRow>(OfOrderSql, new { OrderNo = orderNo });

    private const string AtStageSql = """
        SELECT ItemNo, OrderNo, BlindNo, ReceivedBy, ReceivedAtUtc, Holder, GivenTo, Stage, TrayNo, AtBench, Weighed,
               Screened, Planned, Outcome, CheckedBy, Approved, NumberedNo, ReportNo, Returned, Seq
        FROM ItemWork WHERE Stage = @Stage AND Seq < @Before ORDER BY Seq DESC
        """;

    /// <summary>Items at any of these stages.</summary>
    public static WorkPage<ItemWorkRow> AtStages(
        LedgerSession session, IEnumerable<string> stages, long before = WorkPage.Newest) =>
        Page(session, AtStageSql, stages.Select(stage => new { Stage = stage, Before = before }));

    private const string CountAtStageSql = """
        SELECT Seq FROM ItemWork WHERE Stage = @Stage ORDER BY Seq DESC
        """;

    /// <summary>How many items stand at a stage; stops at <see cref="WorkPage.MostCounted"/>.</summary>
    public static int CountAtStage(LedgerSession session, string stage) =>
        WorkPage.Count(session, CountAtStageSql, new { Stage = stage });

    private const string HeldSql = """
        SELECT ItemNo, OrderNo, BlindNo, ReceivedBy, ReceivedAtUtc, Holder, GivenTo, Stage, TrayNo, AtBench, Weighed,
               Screened, Planned, Outcome, CheckedBy, Approved, NumberedNo, ReportNo, Returned, Seq
        FROM ItemWork WHERE Holder = @Holder AND Stage = @Stage AND Seq < @Before ORDER BY Seq DESC
        """;

    /// <summary>What one person or place holds, at any of these stages.</summary>
    public static WorkPage<ItemWorkRow> HeldBy(
        LedgerSession session, string holder, IEnumerable<string> stages, long before = WorkPage.Newest) =>
        Page(session, HeldSql, stages.Select(stage => new { Holder = holder, Stage = stage, Before = before }));

    private const string CountHeldSql = """
        SELECT Seq FROM ItemWork WHERE Holder = @Holder AND Stage = @Stage ORDER BY Seq DESC
        """;

    public static int CountHeldBy(LedgerSession session, string holder, string stage) =>
        WorkPage.Count(session, CountHeldSql, new { Holder = holder, Stage = stage });

    private const string GivenSql = """
        SELECT ItemNo, OrderNo, BlindNo, ReceivedBy, ReceivedAtUtc, Holder, GivenTo, Stage, TrayNo, AtBench, Weighed,
               Screened, Planned, Outcome, CheckedBy, Approved, NumberedNo, ReportNo, Returned, Seq
        FROM ItemWork WHERE GivenTo = @GivenTo AND Seq < @Before ORDER BY Seq DESC
        """;

    /// <summary>What is held out to one person and not yet accepted.</summary>
    public static WorkPage<ItemWorkRow> GivenTo(LedgerSession session, string person, long before = WorkPage.Newest) =>
        Page(session, GivenSql, [new { GivenTo = person, Before = before }]);

    private const string CountGivenSql = """
        SELECT Seq FROM ItemWork WHERE GivenTo = @GivenTo ORDER BY Seq DESC
        """;

    public static int CountGivenTo(LedgerSession session, string person) =>
        WorkPage.Count(session, CountGivenSql, new { GivenTo = person });

    internal static WorkPage<ItemWorkRow> Page(LedgerSession session, string sql, IEnumerable<object> asked) =>
        WorkPage.Merge(asked.Select(each => WorkPage.Rows<ItemWorkRow>(session, sql, each)), row => row.Seq);
}
