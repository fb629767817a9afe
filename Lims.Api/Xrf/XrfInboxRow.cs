using Lims.Api.Ledger;
using Lims.Api.Orders;

namespace Lims.Api.Xrf;

/// <summary>A reading that waits, or waited, for a person.</summary>
/// <param name="Reason"><c>unmatched</c> or <c>conflict</c>.</param>
/// <param name="IsOpen">1 until somebody decided.</param>
public sealed record XrfInboxRow(
    long Seq, string FileSha256, string FileName, long Line, string InstrumentId, string Reason, string? ReadingNo,
    string? MeasuredAt, string? Sample, string? Method, long IsOpen)
{
    /// <summary>Somebody may have scanned the item's own number: the bench is told the blind one.</summary>
    public XrfInboxRow Blind(LedgerSession session) =>
        Sample is { } sample && OrdersStore.Item(session, sample) is { } item
            ? this with { Sample = item.BlindNo }
            : this;
}
