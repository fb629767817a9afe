using Lims.Api.Ledger;
using Lims.Core.FireAssay;

namespace Lims.Api.FireAssay;

/// <summary>Plans, trays, cells, who weighed, and results, booked fact by fact.</summary>
public sealed class FireAssayProjection : IProjection
{
    private const string InsertPlanSql = """
        INSERT INTO AssayPlan (ItemNo, AlloyClass, ExpectedAuPerMille, ExpectedAgPerMille, Seq)
        VALUES (@ItemNo, @AlloyClass, @ExpectedAuPerMille, @ExpectedAgPerMille, @Seq)
        """;

    private const string InsertTraySql = """
        INSERT INTO Tray (TrayNo, Year, Number, MethodId, MethodVersion, Seq)
        VALUES (@TrayNo, @Year, @Number, @MethodId, @MethodVersion, @Seq)
        """;

    private const string InsertCellSql = """
        INSERT INTO TrayCell (TrayNo, Position, PlacedSeq, ProofGroup, ItemNo, BlindNo, Attempt, PurityPerMille,
            ProofGoldLot, Lost)
        VALUES (@TrayNo, @Position, @Seq, @ProofGroup, @ItemNo, @BlindNo, @Attempt, @PurityPerMille, @ProofGoldLot, 0)
        """;

    private const string MassSql = """
        UPDATE TrayCell SET MassMg = @MassMg, MassCaptureSha256 = @CaptureSha256
        WHERE TrayNo = @TrayNo AND Position = @Position
        """;

    private const string CornetSql = """
        UPDATE TrayCell SET CornetMg = @MassMg, CornetCaptureSha256 = @CaptureSha256
        WHERE TrayNo = @TrayNo AND Position = @Position
        """;

    private const string LostSql = """
        UPDATE TrayCell SET Lost = 1 WHERE TrayNo = @TrayNo AND Position = @Position
        """;

    private const string IsWeigherSql = """
        SELECT CAST(COUNT(*) AS bigint) FROM TrayWeigher WHERE TrayNo = @TrayNo AND UserId = @UserId
        """;

    private const string InsertWeigherSql = """
        INSERT INTO TrayWeigher (TrayNo, UserId) VALUES (@TrayNo, @UserId)
        """;

    private const string FireSql = """
        UPDATE Tray SET Furnace = @Furnace, TemperatureC = @TemperatureC, DurationMin = @DurationMin,
            CupelLot = @CupelLot, LeadLot = @LeadLot, FiredAtUtc = @AtUtc
        WHERE TrayNo = @TrayNo
        """;

    private const string InsertResultSql = """
        INSERT INTO AssayResult (ItemNo, Attempt, Seq, CalculatedAtUtc, CalculatedBy, Rules, Outcome, Finding,
            ReportedPerMille, WorksheetSha256, ResultJson)
        VALUES (@ItemNo, @Attempt, @Seq, @AtUtc, @Actor, @Rules, @Outcome, @Finding, @ReportedPerMille,
            @WorksheetSha256, @ResultJson)
        """;

    public void Apply(LedgerSession session, AppendedFact appended)
    {
        switch (appended.Fact)
        {
            case AssayPlanned plan:
                session.Execute(InsertPlanSql, new
                {
                    plan.ItemNo, plan.AlloyClass, plan.ExpectedAuPerMille, plan.ExpectedAgPerMille, appended.Seq,
                });
                break;
            case TrayOpened tray:
                session.Execute(InsertTraySql, new
                {
                    tray.TrayNo, tray.Year, tray.Number, tray.MethodId, tray.MethodVersion, appended.Seq,
                });
                break;
            case TrayFired fired:
                session.Execute(FireSql, new
                {
                    fired.TrayNo, fired.Furnace, fired.TemperatureC, fired.DurationMin, fired.CupelLot, fired.LeadLot,
                    appended.AtUtc,
                });
                break;
            case AssayCalculated result:
                session.Execute(InsertResultSql, new
                {
                    result.ItemNo, result.Attempt, appended.Seq, appended.AtUtc, appended.Actor, result.Rules,
                    result.Outcome, result.Finding, result.ReportedPerMille, result.WorksheetSha256, result.ResultJson,
                });
                break;
            default:
                ApplyToCell(session, appended);
                break;
        }
    }

    private static void ApplyToCell(LedgerSession session, AppendedFact appended)
    {
        switch (appended.Fact)
        {
            case ProofPlaced proof:
                session.Execute(InsertCellSql, new
                {
                    proof.TrayNo, proof.Position, appended.Seq, proof.ProofGroup, ItemNo = (string?)null,
                    BlindNo = (string?)null, Attempt = 0L, proof.PurityPerMille, proof.ProofGoldLot,
                });
                break;
            case PortionPlaced portion:
                session.Execute(InsertCellSql, new
                {
                    portion.TrayNo, portion.Position, appended.Seq, portion.ProofGroup, portion.ItemNo,
                    portion.BlindNo, portion.Attempt, PurityPerMille = (string?)null, ProofGoldLot = (string?)null,
                });
                break;
            case ProofGoldWeighed gold:
                Book(session, MassSql, (gold.TrayNo, gold.Position), gold.MassMg, gold.CaptureSha256,
                    appended.Actor);
                break;
            case PortionWeighed portion:
                Book(session, MassSql, (portion.TrayNo, portion.Position), portion.MassMg, portion.CaptureSha256,
                    appended.Actor);
                break;
            case ProofCornetWeighed cornet:
                Book(session, CornetSql, (cornet.TrayNo, cornet.Position), cornet.MassMg, cornet.CaptureSha256,
                    appended.Actor);
                break;
            case CornetWeighed cornet:
                Book(session, CornetSql, (cornet.TrayNo, cornet.Position), cornet.MassMg, cornet.CaptureSha256,
                    appended.Actor);
                break;
            case PortionLost lost:
                session.Execute(LostSql, new { lost.TrayNo, lost.Position });
                break;
        }
    }

    private static void Book(
        LedgerSession session, string sql, (string TrayNo, string Position) cell, string massMg, string captureSha256,
        string userId)
    {
        session.Execute(sql, new
        {
            cell.TrayNo, cell.Position, MassMg = massMg, CaptureSha256 = captureSha256,
        });
        var weigher = new { cell.TrayNo, UserId = userId };
        if (session.Number(IsWeigherSql, weigher) == 0)
            session.Execute(InsertWeigherSql, weigher);
    }
}
