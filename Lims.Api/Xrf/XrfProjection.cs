using Lims.Api.Ledger;
using Lims.Core.Xrf;

namespace Lims.Api.Xrf;

/// <summary>Readings, their elements and the newest verdict, booked fact by fact.</summary>
public sealed class XrfProjection : IProjection
{
    private const string InsertReadingSql = """
        INSERT INTO XrfReading (Seq, ItemNo, InstrumentId, ReadingNo, MeasuredAt, Seconds)
        VALUES (@Seq, @ItemNo, @InstrumentId, @ReadingNo, @MeasuredAt, @Seconds)
        """;

    private const string InsertComponentSql = """
        INSERT INTO XrfComponent (Seq, Symbol, PerMille, U) VALUES (@Seq, @Symbol, @PerMille, @U)
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
            case XrfReadingEntered reading:
                session.Execute(InsertReadingSql, new
                {
                    appended.Seq, reading.ItemNo, reading.InstrumentId, reading.ReadingNo, reading.MeasuredAt,
                    reading.Seconds,
                });
                foreach (var component in reading.Components)
                    session.Execute(InsertComponentSql, new
                    {
                        appended.Seq, component.Symbol, component.PerMille, component.U,
                    });
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
