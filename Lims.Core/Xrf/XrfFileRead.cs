namespace Lims.Core.Xrf;

/// <summary>A kept file was read, for the first time or again; what became of its rows, counted.</summary>
/// <param name="Imported">Readings of samples.</param>
/// <param name="Unmatched">Readings whose sample is none of this house's numbers.</param>
/// <param name="Conflicts">Readings that stand in the record with other figures.</param>
/// <param name="Refused">Rows that were not understood or cannot stand.</param>
/// <param name="Repeated">Rows that an earlier file brought already.</param>
[FactKind("XrfFileRead")]
public sealed record XrfFileRead(
    string FileSha256, long Imported, long Unmatched, long Conflicts, long Refused, long Repeated) : IFact
{
    public string Subject => XrfFileSubject.Of(FileSha256);
}
