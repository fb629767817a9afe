using Lims.Api.Ledger;
using Lims.Core.Work;

namespace Lims.Api.Work;

/// <summary>Where trays stand.</summary>
public static class TrayWorkStore
{
    private const string FindSql = """
        SELECT TrayNo, MethodId, OpenedAtUtc, OpenedBy, Stage, Fired, Seq FROM TrayWork WHERE TrayNo = @TrayNo
        """;

    public static TrayWorkRow? Find(LedgerSession session, string trayNo) =>
        session.FirstOrNone<TrayWorkRow>(FindSql, new { TrayNo = trayNo });

    private const string AtStageSql = """
        SELECT TrayNo, MethodId, OpenedAtUtc, OpenedBy, Stage, Fired, Seq
        FROM TrayWork WHERE Stage = @Stage AND Seq < @Before ORDER BY Seq DESC
        """;

    /// <summary>Trays that somebody still has to work at, newest first.</summary>
    public static WorkPage<TrayWorkRow> InWork(LedgerSession session, long before = WorkPage.Newest) =>
        WorkPage.Merge(TrayStage.InWork.Select(stage =>
            WorkPage.Rows<TrayWorkRow>(session, AtStageSql, new { Stage = stage, Before = before })), tray => tray.Seq);
}
