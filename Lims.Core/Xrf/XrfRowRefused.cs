namespace Lims.Core.Xrf;

/// <summary>A row of a kept file, or the whole file, is in quarantine.</summary>
/// <param name="Line">The physical line, from 1; null for the whole file.</param>
/// <param name="RowSha256">Of the row's bytes; null for the whole file.</param>
/// <param name="Code">Of the refusal, as in the closed list.</param>
[FactKind("XrfRowRefused")]
public sealed record XrfRowRefused(
    string FileSha256, long? Line, string? RowSha256, string Code, string Turkish, string English) : IFact
{
    public string Subject => XrfFileSubject.Of(FileSha256);
}
