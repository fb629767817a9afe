using Lims.Api.Ledger;
using Lims.Core.FireAssay;
using Lims.Core.Work;

namespace Lims.Api.Work;

/// <summary>Which items stand on which cells, how far each cell has come, and so the stage of every tray.</summary>
public sealed class TrayWorkProjection : IProjection
{
    private const string InsertTraySql = """
        INSERT INTO TrayWork (TrayNo, MethodId, OpenedAtUtc, OpenedBy, Stage, Fired, Seq)
        VALUES (@TrayNo, @MethodId, @AtUtc, @Actor, @Stage, 0, @Seq)
        """;

    private const string InsertCellSql = """
        INSERT INTO CellWork (TrayNo, Position, ItemNo, Step, PlacedSeq)
        VALUES (@TrayNo, @Position, @ItemNo, @Step, @Seq)
        """;

    private const string MoveCellSql = """
        UPDATE CellWork SET Step = @Step WHERE TrayNo = @TrayNo AND Position = @Position
        """;

    private const string FireCellsSql = """
        UPDATE CellWork SET Step = @Fired WHERE TrayNo = @TrayNo AND Step = @Weighed
        """;

    private const string FireTraySql = """
        UPDATE TrayWork SET Fired = 1 WHERE TrayNo = @TrayNo
        """;

    private const string SettleSql = """
        UPDATE CellWork SET Step = @Settled WHERE ItemNo = @ItemNo AND Step = @Cornet
        """;

    public void Apply(LedgerSession session, AppendedFact appended)
    {
        switch (appended.Fact)
        {
            case TrayOpened tray:
                session.Execute(InsertTraySql, new
                {
                    tray.TrayNo, tray.MethodId, appended.AtUtc, appended.Actor, Stage = TrayStage.Filling, appended.Seq,
                });
                break;
            case TrayFired fired:
                session.Execute(FireCellsSql, new { fired.TrayNo, CellStep.Fired, CellStep.Weighed });
                session.Execute(FireTraySql, new { fired.TrayNo });
                Stand(session, fired.TrayNo, appended.Seq);
                break;
            case AssayCalculated result:
                Settle(session, result.ItemNo);
                break;
            default:
                if (CellMove.Of(appended.Fact) is { } move)
                    Move(session, move, appended);
                break;
        }
    }

    private static void Move(LedgerSession session, CellMove move, AppendedFact appended)
    {
        if (move.Step == CellStep.Placed)
            session.Execute(InsertCellSql, new
            {
                move.TrayNo, move.Position, (appended.Fact as PortionPlaced)?.ItemNo, move.Step, appended.Seq,
            });
        else
            session.Execute(MoveCellSql, new { move.TrayNo, move.Position, move.Step });
        Stand(session, move.TrayNo, appended.Seq);
    }

    private static void Settle(LedgerSession session, string itemNo)
    {
        var cells = ItemWorkStore.OpenCells(session, itemNo);
        session.Execute(SettleSql, new { ItemNo = itemNo, CellStep.Settled, CellStep.Cornet });
        foreach (var trayNo in cells.Select(cell => cell.TrayNo).Distinct(StringComparer.Ordinal))
            Stand(session, trayNo, seq: null);
    }

    private const string StepsSql = """
        SELECT Step, CAST(COUNT(*) AS bigint) AS Cells, CAST(COUNT(ItemNo) AS bigint) AS Portions
        FROM CellWork WHERE TrayNo = @TrayNo GROUP BY Step
        """;

    private const string StandSql = """
        UPDATE TrayWork SET Stage = @Stage, Seq = COALESCE(@Seq, Seq) WHERE TrayNo = @TrayNo
        """;

    /// <param name="seq">Null for a fact that concerns several trays: each keeps its own place in the lists.</param>
    private static void Stand(LedgerSession session, string trayNo, long? seq)
    {
        if (TrayWorkStore.Find(session, trayNo) is { } tray)
            session.Execute(StandSql, new
            {
                TrayNo = trayNo, Seq = seq,
                Stage = TrayStage.Of(tray.Fired == 1, session.All<StepCount>(StepsSql, new { TrayNo = trayNo })),
            });
    }
}
