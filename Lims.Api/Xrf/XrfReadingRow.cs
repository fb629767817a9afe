namespace Lims.Api.Xrf;

/// <summary>A reading of an item, typed or from a file, as its table holds it.</summary>
/// <param name="FileSha256">The kept file; null for a typed one.</param>
/// <param name="Flags">Words parted by blanks; empty where there are none.</param>
public sealed record XrfReadingRow(
    long Seq, string ItemNo, string InstrumentId, string? ReadingNo, string? MeasuredAt, string? Zone, string? Method,
    string? Seconds, string? FileSha256, long? Line, string Flags);
