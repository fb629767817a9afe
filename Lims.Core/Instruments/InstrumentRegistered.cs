namespace Lims.Core.Instruments;

/// <summary>
/// An instrument stands in the house's register, or its entry was renewed (a new calibration, address).
/// </summary>
/// <param name="Kind"><c>balance</c> or <c>xrf</c>.</param>
/// <param name="Protocol">How it speaks: a balance protocol or an XRF profile.</param>
/// <param name="Address">Where it is reached: <c>tcp:host:port</c>, a serial port or a folder; null: by hand.</param>
/// <param name="ReadabilityMg">One unit of its last digit, mg; null for an instrument that weighs nothing.</param>
/// <param name="CalibrationDueUtc">From this instant on it must not be used.</param>
/// <param name="CalibrationCertificate">The certificate's number, or null.</param>
[FactKind("InstrumentRegistered")]
public sealed record InstrumentRegistered(
    string InstrumentId,
    string Kind,
    string Manufacturer,
    string Model,
    string SerialNo,
    string Protocol,
    string? Address,
    string? ReadabilityMg,
    string CalibrationDueUtc,
    string? CalibrationCertificate) : IFact
{
    public const string Balance = "balance";
    public const string Spectrometer = "xrf";

    public string Subject => InstrumentSubject.Of(InstrumentId);
}
