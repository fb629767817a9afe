namespace Lims.Api.Ledger;

/// <summary>Where a row of the ledger stands, whose stream it belongs to, and its hash.</summary>
public sealed record LedgerPlace(long Seq, string Subject, byte[] Hash);
