namespace Lims.Core.Xrf;

/// <summary>A person said why a waiting reading is nobody's; it stays in the record.</summary>
/// <param name="InboxSeq">The place in the ledger of the reading that waited.</param>
[FactKind("XrfReadingDismissed")]
public sealed record XrfReadingDismissed(string FileSha256, long InboxSeq, string Reason) : IFact
{
    public string Subject => XrfFileSubject.Of(FileSha256);
}
