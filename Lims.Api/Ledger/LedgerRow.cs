namespace Lims.Api.Ledger;

/// <summary>A row of the ledger, every column as it stands.</summary>
public sealed record LedgerRow(
    long Seq, string AtUtc, string Actor, string Kind, long Version, string Subject, long SubjectVersion,
    string Command, long Ordinal, byte[] Nonce, string Body, byte[] Hash)
{
    /// <exception cref="System.Text.Json.JsonException">The body is not what its kind is made of.</exception>
    public AppendedFact ToAppended() =>
        new(Seq, AtUtc, Actor, SubjectVersion, FactBody.Read(Kind, Version, Body));

    /// <param name="previous">The hash of the row above, lower-case hex.</param>
    public LedgerEntry ToEntry(string previous) => new(
        Seq, AtUtc, Actor, Kind, Version, Subject, SubjectVersion, Command, Ordinal,
        Convert.ToHexStringLower(Nonce), Body, previous);
}
