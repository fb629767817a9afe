using Lims.Core.Xrf;

namespace Lims.Api.Xrf;

/// <summary>A reading as somebody types it from the spectrometer's screen, figures in ‰.</summary>
public sealed record EnterReading(
    string BlindNo, string InstrumentId, string ReadingNo, string MeasuredAt, string Seconds,
    IReadOnlyList<XrfComponent> Components);
