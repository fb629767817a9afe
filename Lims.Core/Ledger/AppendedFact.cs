namespace Lims.Core.Ledger;

/// <summary>A fact with the place it got in the ledger.</summary>
/// <param name="AtUtc">When it was appended, text of <see cref="LedgerInstant"/>.</param>
/// <param name="Actor">Who acted: <c>user:…</c>, or the house itself.</param>
/// <param name="SubjectVersion">Its place in its own stream, from 1.</param>
public sealed record AppendedFact(long Seq, string AtUtc, string Actor, long SubjectVersion, IFact Fact);
