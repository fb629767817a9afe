namespace Lims.Core.Xrf;

/// <summary>A person said whose a waiting reading is; the item's own stream then holds it.</summary>
/// <param name="InboxSeq">The place in the ledger of the reading that waited.</param>
[FactKind("XrfReadingAssigned")]
public sealed record XrfReadingAssigned(string FileSha256, long InboxSeq, string ItemNo) : IFact
{
    public string Subject => XrfFileSubject.Of(FileSha256);
}
