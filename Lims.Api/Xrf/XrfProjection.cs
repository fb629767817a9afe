using Lims.Api.Ledger;
using Lims.Core.Xrf;

namespace Lims.Api.Xrf;

/// <summary>Readings, their components and the newest verdict, booked fact by fact.</summary>
public sealed class XrfProjection : IProjection
{
    private const string InsertReadingSql = """
        INSERT INTO XrfReading
            (Seq, ItemNo, InstrumentId, ReadingNo, MeasuredAt, Zone, Method, Seconds, FileSha256, Line, Flags)
        VALUES
            (@Seq, @ItemNo, @InstrumentId, @ReadingNo, @MeasuredAt, @Zone, @Method, @Seconds, @FileSha256, @Line,
            @Flags)
        """;

    private const string InsertComponentSql = """
        INSERT INTO XrfComponent (Seq, Position, Symbol, Raw, Qualifier, PerMille, U, K, LodPerMille)
        VALUES (@Seq, @Position, @Symbol, @Raw, @Qualifier, @PerMille, @U, @K, @LodPerMille)
        """;

    private const string DeleteVerdictSql = """
        DELETE FROM XrfVerdict WHERE ItemNo = @ItemNo
        """;

    private const string InsertVerdictSql = """
        INSERT INTO XrfVerdict (ItemNo, Metal, Readings, MeanPerMille, RangePerMille, Verdict, Seq)
        VALUES (@ItemNo, @Metal, @Readings, @MeanPerMille, @RangePerMille, @Verdict, @Seq)
        """;

    public void Apply(LedgerSession session, AppendedFact appended)
    {
        switch (appended.Fact)
        {
            case XrfReadingEntered typed:
                session.Execute(InsertReadingSql, new XrfReadingRow(
                    appended.Seq, typed.ItemNo, typed.InstrumentId, typed.ReadingNo, typed.MeasuredAt, null, null,
                    typed.Seconds, null, null, ""));
                foreach (var (position, component) in typed.Components.Index())
                    session.Execute(InsertComponentSql, new XrfComponentRow(
                        appended.Seq, position + 1, component.Symbol, null, XrfFigure.Detected, component.PerMille,
                        component.U, null, null));
                break;
            case XrfReadingImported { Reading: var row } imported:
                session.Execute(InsertReadingSql, new XrfReadingRow(
                    appended.Seq, imported.ItemNo, row.InstrumentId, row.ReadingNo, row.MeasuredAt, row.Zone,
                    row.Method, row.Seconds, row.FileSha256, row.Line, string.Join(' ', row.Flags)));
                foreach (var (position, figure) in row.Components.Index())
                    session.Execute(InsertComponentSql, new XrfComponentRow(
                        appended.Seq, position + 1, figure.Symbol, figure.Raw, figure.Qualifier, figure.PerMille,
                        figure.U, figure.K, figure.LodPerMille));
                break;
            case XrfScreened screened:
                session.Execute(DeleteVerdictSql, new { screened.ItemNo });
                session.Execute(InsertVerdictSql, new
                {
                    screened.ItemNo, screened.Metal, screened.Readings, screened.MeanPerMille, screened.RangePerMille,
                    screened.Verdict, appended.Seq,
                });
                break;
        }
    }
}
