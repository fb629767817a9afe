using Dapper;
using Lims.Api.Ledger;
using Lims.Core.Instruments;

namespace Lims.Api.Instruments;

/// <summary>Reads the register of instruments.</summary>
public static class InstrumentStore
{
    private const string FindSql = """
        SELECT i.InstrumentId, i.Version, i.Kind, i.Manufacturer, i.Model, i.SerialNo, i.Protocol, i.Address,
            i.ReadabilityMg, i.CalibrationDueUtc, i.CalibrationCertificate, i.Withdrawn
        FROM Instrument i WHERE i.InstrumentId = @InstrumentId
        """;

    private const string AllSql = """
        SELECT i.InstrumentId, i.Version, i.Kind, i.Manufacturer, i.Model, i.SerialNo, i.Protocol, i.Address,
            i.ReadabilityMg, i.CalibrationDueUtc, i.CalibrationCertificate, i.Withdrawn
        FROM Instrument i ORDER BY i.InstrumentId
        """;

    /// <summary>An instrument of the register, withdrawn or not, or null.</summary>
    public static Instrument? Find(LedgerSession session, string instrumentId)
    {
        var row = session.Connection.QuerySingleOrDefault<InstrumentRow>(
            FindSql, new { InstrumentId = instrumentId }, session.Transaction);
        return row is null ? null : Read(row);
    }

    /// <summary>An instrument that may be used now.</summary>
    /// <param name="nowUtc">An instant of the ledger.</param>
    /// <exception cref="Core.Refusals.RefusedException">Not registered, withdrawn, or calibration due.</exception>
    public static Instrument MustBeUsable(LedgerSession session, string instrumentId, string nowUtc) =>
        (Find(session, instrumentId) ?? throw InstrumentsRefusals.NotRegistered.With(instrumentId))
            .MustBeUsable(nowUtc);

    /// <summary>The whole register, by id.</summary>
    public static IReadOnlyList<Instrument> All(LedgerSession session) =>
        [.. session.Connection.Query<InstrumentRow>(AllSql, transaction: session.Transaction).Select(Read)];

    private static Instrument Read(InstrumentRow row) => new(row.InstrumentId, row.Version, row.Kind, row.Manufacturer,
        row.Model, row.SerialNo, row.Protocol, row.Address, row.ReadabilityMg, row.CalibrationDueUtc,
        row.CalibrationCertificate, row.Withdrawn == 1);

    private sealed record InstrumentRow(
        string InstrumentId, long Version, string Kind, string Manufacturer, string Model, string SerialNo,
        string Protocol, string? Address, string? ReadabilityMg, string CalibrationDueUtc,
        string? CalibrationCertificate, long Withdrawn);
}
