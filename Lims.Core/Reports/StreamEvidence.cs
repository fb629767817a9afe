namespace Lims.Core.Reports;

/// <summary>One stream of the ledger, complete from its first fact to the version the report rests on.</summary>
public sealed record StreamEvidence(string Subject, long Version, IReadOnlyList<EvidenceFact> Facts);

/// <summary>One ledger entry with the proof that the signed checkpoint contains it.</summary>
/// <param name="Proof">The audit path, lower-case hex, from the leaf's sibling upwards.</param>
public sealed record EvidenceFact(LedgerEntry Entry, IReadOnlyList<string> Proof);
