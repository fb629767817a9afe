namespace Lims.Api.Xrf;

/// <summary>A kept file as its table holds it.</summary>
/// <param name="ReadSeq">Where it was last read; null before that.</param>
public sealed record XrfFileInfoRow(
    string FileSha256, string FileName, string InstrumentId, long SizeBytes, long KeptSeq, long? ReadSeq, long Imported,
    long Unmatched, long Conflicts, long Refused, long Repeated);
