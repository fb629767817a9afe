namespace Lims.Api.Ledger.Verification;

/// <summary>What a ledger row is compared with in the row above it.</summary>
internal sealed class RowAbove
{
    private byte[] _text = new byte[256];
    private int _atUtc;
    private int _command;
    private int _actor;

    /// <summary>32 zeros above the first row.</summary>
    public byte[] Hash { get; private set; } = new byte[MerkleTree.HashLength];

    public long Ordinal { get; private set; }

    public ReadOnlySpan<byte> AtUtc => _text.AsSpan(0, _atUtc);

    /// <summary>Empty above the first row: no command has an empty key.</summary>
    public ReadOnlySpan<byte> Command => _text.AsSpan(_atUtc, _command);

    public ReadOnlySpan<byte> Actor => _text.AsSpan(_atUtc + _command, _actor);

    public void Keep(in LedgerCells row)
    {
        (_atUtc, _command, _actor) = (row.AtUtc.Length, row.Command.Length, row.Actor.Length);
        if (_text.Length < _atUtc + _command + _actor)
            _text = new byte[2 * (_atUtc + _command + _actor)];
        row.AtUtc.CopyTo(_text);
        row.Command.CopyTo(_text.AsSpan(_atUtc));
        row.Actor.CopyTo(_text.AsSpan(_atUtc + _command));
        Hash = row.Hash.ToArray();
        Ordinal = row.Ordinal;
    }
}
