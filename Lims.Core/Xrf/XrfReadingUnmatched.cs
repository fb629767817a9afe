namespace Lims.Core.Xrf;

/// <summary>A reading waits for a person who says whose it is.</summary>
/// <param name="Reason">
/// <c>unmatched</c>: its sample is no number of this house; <c>conflict</c>: the record has it with other figures.
/// </param>
[FactKind("XrfReadingUnmatched")]
public sealed record XrfReadingUnmatched(string Reason, XrfFileRow Reading) : IFact
{
    public const string Unmatched = "unmatched";
    public const string Conflict = "conflict";

    public string Subject => XrfFileSubject.Of(Reading.FileSha256);
}
