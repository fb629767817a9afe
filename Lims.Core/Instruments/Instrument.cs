using Lims.Core.Refusals;

namespace Lims.Core.Instruments;

/// <summary>An instrument as the register has it.</summary>
/// <param name="Version">The version of the stream <c>instrument:&lt;id&gt;</c>.</param>
public sealed record Instrument(
    string InstrumentId,
    long Version,
    string Kind,
    string Manufacturer,
    string Model,
    string SerialNo,
    string Protocol,
    string? Address,
    string? ReadabilityMg,
    string CalibrationDueUtc,
    string? CalibrationCertificate,
    bool Withdrawn)
{
    /// <summary>This instrument, if it may be used now.</summary>
    /// <param name="nowUtc">An instant of the ledger.</param>
    /// <exception cref="RefusedException">It is withdrawn, or its calibration is due.</exception>
    public Instrument MustBeUsable(string nowUtc)
    {
        if (Withdrawn)
            throw InstrumentsRefusals.Withdrawn.With(InstrumentId);
        return string.CompareOrdinal(nowUtc, CalibrationDueUtc) < 0
            ? this
            : throw InstrumentsRefusals.CalibrationOverdue.With(InstrumentId, CalibrationDueUtc[..10]);
    }
}
