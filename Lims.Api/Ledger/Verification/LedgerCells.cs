namespace Lims.Api.Ledger.Verification;

/// <summary>The cells of one ledger row, each fetched once; valid until the cursor moves on.</summary>
internal readonly ref struct LedgerCells(RowCursor row)
{
    public readonly long Seq = row.Integer(LedgerColumn.Seq);
    public readonly ReadOnlySpan<byte> AtUtc = row.Bytes(LedgerColumn.AtUtc);
    public readonly ReadOnlySpan<byte> Actor = row.Bytes(LedgerColumn.Actor);
    public readonly ReadOnlySpan<byte> Kind = row.Bytes(LedgerColumn.Kind);
    public readonly long Version = row.Integer(LedgerColumn.Version);
    public readonly ReadOnlySpan<byte> Subject = row.Bytes(LedgerColumn.Subject);
    public readonly long SubjectVersion = row.Integer(LedgerColumn.SubjectVersion);
    public readonly ReadOnlySpan<byte> Command = row.Bytes(LedgerColumn.Command);
    public readonly long Ordinal = row.Integer(LedgerColumn.Ordinal);
    public readonly ReadOnlySpan<byte> Nonce = row.Bytes(LedgerColumn.Nonce);
    public readonly ReadOnlySpan<byte> Body = row.Bytes(LedgerColumn.Body);
    public readonly ReadOnlySpan<byte> Hash = row.Bytes(LedgerColumn.Hash);
}
