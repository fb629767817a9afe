using System.Security.Cryptography;

namespace Lims.Api.Ledger.Verification;

/// <summary>Some hundreds of rows on their way: written by the thread that reads them, hashed by another.</summary>
internal sealed class EntryBatch
{
    private const int Most = 512;

    private readonly EntryWriter _entries = new();
    private readonly List<int> _ends = new(Most);
    private readonly byte[] _hashes = new byte[Most * MerkleTree.HashLength];
    private readonly List<long> _seqs = new(Most);

    public bool IsFull => _ends.Count == Most;

    /// <summary>Rows whose hash is not that of their columns and of the row above.</summary>
    public List<long> Wrong { get; } = [];

    /// <summary>Tiles that these rows filled.</summary>
    public List<MerkleTile> Tiles { get; } = [];

    /// <summary>Roots at the sizes asked for.</summary>
    public List<(long Size, string Root)> Roots { get; } = [];

    public void Add(in LedgerCells row, ReadOnlySpan<byte> previous)
    {
        row.Hash.CopyTo(_hashes.AsSpan(_ends.Count * MerkleTree.HashLength));
        _entries.Write(row, previous);
        _ends.Add(_entries.Length);
        _seqs.Add(row.Seq);
    }

    /// <summary>Hashes what was added, and grows the tree by the hashes as they stand.</summary>
    public void Hash(MerkleFrontier frontier, IReadOnlySet<long> sizes)
    {
        Span<byte> hash = stackalloc byte[MerkleTree.HashLength];
        var start = 0;
        for (var i = 0; i < _ends.Count; i++)
        {
            var stored = _hashes.AsSpan(i * MerkleTree.HashLength, MerkleTree.HashLength);
            SHA256.HashData(_entries.Written[start.._ends[i]], hash);
            start = _ends[i];
            if (!hash.SequenceEqual(stored))
                Wrong.Add(_seqs[i]);
            Tiles.AddRange(frontier.Append(stored.ToArray()));
            if (sizes.Contains(_seqs[i]))
                Roots.Add((_seqs[i], Convert.ToHexStringLower(frontier.Root())));
        }
    }

    public void Clear()
    {
        _entries.Clear();
        _ends.Clear();
        _seqs.Clear();
        Wrong.Clear();
        Tiles.Clear();
        Roots.Clear();
    }
}
