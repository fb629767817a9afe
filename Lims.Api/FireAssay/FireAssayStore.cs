using Lims.Api.Ledger;
using Lims.Core.FireAssay;
using Lims.Core.Instruments;

namespace Lims.Api.FireAssay;

/// <summary>Trays, their cells, and the samples as the analyst knows them: blind.</summary>
public static class FireAssayStore
{
    private const string LastTraySql = """
        SELECT MAX(Number) FROM Tray WHERE Year = @Year
        """;

    public static long LastTray(LedgerSession session, int year) =>
        session.Number(LastTraySql, new { Year = (long)year });

    private const string TraySql = """
        SELECT TrayNo, MethodId, MethodVersion, FiredAtUtc FROM Tray WHERE TrayNo = @TrayNo
        """;

    private const string CellsSql = """
        SELECT PlacedSeq, TrayNo, Position, ProofGroup, ItemNo, BlindNo, Attempt, PurityPerMille, MassMg, CornetMg, Lost
        FROM TrayCell WHERE TrayNo = @TrayNo ORDER BY PlacedSeq
        """;

    /// <exception cref="Core.Refusals.RefusedException">There is no such tray.</exception>
    public static TrayState Tray(LedgerSession session, string trayNo)
    {
        var tray = session.FirstOrNone<TrayRow>(TraySql, new { TrayNo = trayNo })
            ?? throw FireAssayRefusals.TrayUnknown.With(trayNo);
        var cells = session.All<TrayCellRow>(CellsSql, new { TrayNo = trayNo });
        return new TrayState(tray.TrayNo, tray.MethodId, tray.MethodVersion, tray.FiredAtUtc is not null,
            [.. cells.Select(cell => cell.ToCell())]);
    }

    private const string CapturesSql = """
        SELECT c.Position, m.Content AS MassBytes, k.Content AS CornetBytes
        FROM TrayCell c
        LEFT JOIN Bytes m ON m.Sha256 = c.MassCaptureSha256
        LEFT JOIN Bytes k ON k.Sha256 = c.CornetCaptureSha256
        WHERE c.TrayNo = @TrayNo
        """;

    /// <summary>The tray for eyes: every mass with the digits with which it was weighed.</summary>
    /// <exception cref="Core.Refusals.RefusedException">There is no such tray.</exception>
    public static TrayState TrayAsWeighed(LedgerSession session, string trayNo)
    {
        var tray = Tray(session, trayNo);
        var captures = session.All<CellCaptureRow>(CapturesSql, new { TrayNo = trayNo })
            .ToDictionary(each => each.Position, StringComparer.Ordinal);
        return tray with
        {
            Cells = [.. tray.Cells.Select(cell => cell with
            {
                MassMg = BalanceCapture.ShownMg(captures[cell.Position].MassBytes) ?? cell.MassMg,
                CornetMg = BalanceCapture.ShownMg(captures[cell.Position].CornetBytes) ?? cell.CornetMg,
            })],
        };
    }

    private const string TraysOfItemSql = """
        SELECT TrayNo FROM TrayCell WHERE ItemNo = @ItemNo ORDER BY PlacedSeq
        """;

    /// <summary>The trays on which portions of the item stood, in the order they were first used.</summary>
    public static IReadOnlyList<string> TraysOfItem(LedgerSession session, string itemNo) =>
        [.. session.All<string>(TraysOfItemSql, new { ItemNo = itemNo }).Distinct(StringComparer.Ordinal)];

    private const string SampleSql = """
        SELECT i.ItemNo, i.BlindNo, i.Metal, o.MethodId, p.AlloyClass
        FROM Item i
        INNER JOIN CustomerOrder o ON o.OrderNo = i.OrderNo
        LEFT JOIN AssayPlan p ON p.ItemNo = i.ItemNo
        WHERE i.BlindNo = @BlindNo
        """;

    private const string AttemptsSql = """
        SELECT Attempt, Outcome, Finding FROM AssayResult WHERE ItemNo = @ItemNo ORDER BY Attempt
        """;

    private const string SentBackSql = """
        SELECT SentBack FROM Grade WHERE ItemNo = @ItemNo
        """;

    /// <exception cref="Core.Refusals.RefusedException">There is no such sample.</exception>
    public static SampleState Sample(LedgerSession session, string blindNo)
    {
        var sample = session.FirstOrNone<SampleRow>(SampleSql, new { BlindNo = blindNo })
            ?? throw FireAssayRefusals.SampleUnknown.With(blindNo);
        var item = new { sample.ItemNo };
        return new SampleState(sample.ItemNo, sample.BlindNo, sample.Metal, sample.MethodId, sample.AlloyClass,
            session.All<AttemptOutcome>(AttemptsSql, item), session.Number(SentBackSql, item) == 1);
    }

    private const string PlanSql = """
        SELECT ItemNo, AlloyClass, ExpectedAuPerMille, ExpectedAgPerMille FROM AssayPlan WHERE ItemNo = @ItemNo
        """;

    public static AssayPlanned? Plan(LedgerSession session, string itemNo) =>
        session.FirstOrNone<AssayPlanned>(PlanSql, new { ItemNo = itemNo });

    private const string WeighersSql = """
        SELECT DISTINCT w.UserId
        FROM TrayWeigher w INNER JOIN TrayCell c ON c.TrayNo = w.TrayNo
        WHERE c.ItemNo = @ItemNo
        """;

    /// <summary>Everyone who weighed anything on a tray that holds a portion of the item.</summary>
    public static IReadOnlyList<string> Weighers(LedgerSession session, string itemNo) =>
        session.All<string>(WeighersSql, new { ItemNo = itemNo });

    private const string ResultsSql = """
        SELECT ItemNo, Attempt, Seq, CalculatedAtUtc, CalculatedBy, Rules, Outcome, Finding, ReportedPerMille,
               WorksheetSha256, ResultJson
        FROM AssayResult WHERE ItemNo = @ItemNo ORDER BY Attempt
        """;

    public static IReadOnlyList<AssayResultRow> Results(LedgerSession session, string itemNo) =>
        session.All<AssayResultRow>(ResultsSql, new { ItemNo = itemNo });
}
