namespace Lims.Core.Parties;

/// <summary>A version of a person or company was written down; the data itself stands outside the ledger.</summary>
/// <param name="PartyVersion">1 for the first; every change is a new row.</param>
/// <param name="RowSha256">SHA-256 over salt and canonical row, lower-case hex.</param>
[FactKind("PartyRecorded")]
public sealed record PartyRecorded(string PartyId, long PartyVersion, string RowSha256) : IFact
{
    public string Subject => PartySubject.Of(PartyId);
}
