using Lims.Core.Refusals;

namespace Lims.Instruments.Spectrometers;

/// <summary>A row that was not read, or a whole file.</summary>
/// <param name="Line">The physical line, from 1; null where the whole file is meant.</param>
/// <param name="RowSha256">SHA-256 of the line; null where the whole file is meant.</param>
public sealed record XrfRefusedRow(string File, long? Line, string? RowSha256, RefusedException Why);
