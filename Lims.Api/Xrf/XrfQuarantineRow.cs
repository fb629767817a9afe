namespace Lims.Api.Xrf;

/// <summary>A row, or a whole file (<c>Line</c> null), that was refused, and why.</summary>
public sealed record XrfQuarantineRow(
    long Seq, string FileSha256, string FileName, string InstrumentId, long? Line, string Code, string Turkish,
    string English);
