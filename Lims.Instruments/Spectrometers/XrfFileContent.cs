using Lims.Core.Xrf;

namespace Lims.Instruments.Spectrometers;

/// <summary>Everything a spectrometer's file says, in the order of its lines.</summary>
public sealed record XrfFileContent(IReadOnlyList<XrfReading> Readings, IReadOnlyList<XrfRefusedRow> Refused);
