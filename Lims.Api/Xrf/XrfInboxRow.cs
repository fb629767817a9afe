namespace Lims.Api.Xrf;

/// <summary>A reading that waits, or waited, for a person.</summary>
/// <param name="Reason"><c>unmatched</c> or <c>conflict</c>.</param>
/// <param name="IsOpen">1 until somebody decided.</param>
public sealed record XrfInboxRow(
    long Seq, string FileSha256, string FileName, long Line, string InstrumentId, string Reason, string? ReadingNo,
    string? MeasuredAt, string? Sample, string? Method, long IsOpen);
