namespace Lims.Api.Documents;

/// <summary>What the paper says it rests on: the signed checkpoint of the ledger and the hash of its content.</summary>
/// <param name="CheckpointSize">How many entries the checkpoint covers.</param>
/// <param name="CheckpointRootHex">64 lower-case hex digits.</param>
/// <param name="ContentSha256Hex">SHA-256 of canonical <c>ReportContent</c>, 64 lower-case hex digits.</param>
public sealed record ReportStamp(long CheckpointSize, string CheckpointRootHex, string ContentSha256Hex);
