namespace Lims.Core.Reports;

/// <summary>
/// The signed head of the ledger that covers every fact of the evidence, and the key it was signed with.
/// </summary>
/// <param name="Note">The signed note, as text.</param>
/// <param name="Certificate">The key's certificate in DER, lower-case hex.</param>
public sealed record EvidenceCheckpoint(string Note, string Certificate);

/// <summary>Bytes of an instrument that a fact names.</summary>
public sealed record EvidenceReading(string Sha256, string Hex);

/// <summary>A worksheet and its result as JSON texts, for people who want to recompute by hand.</summary>
public sealed record EvidenceSheet(string ItemNo, long Attempt, string Worksheet, string Result);
