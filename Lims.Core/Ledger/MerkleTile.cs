namespace Lims.Core.Ledger;

/// <summary>A full group of 256 hashes of one level, so that a proof reads few rows.</summary>
/// <param name="Level">0 groups leaves, 1 the roots of level-0 tiles, and so on.</param>
/// <param name="Position">Its place in the level, from 0.</param>
/// <param name="Hashes">256 hashes of 32 bytes, one behind the other.</param>
public sealed record MerkleTile(long Level, long Position, byte[] Hashes)
{
    public const int Width = 256;

    /// <summary>The hash at a place within this tile, 0 to 255.</summary>
    public byte[] At(int place) => Hashes.AsSpan(place * MerkleTree.HashLength, MerkleTree.HashLength).ToArray();

    /// <summary>The root of the subtree this tile spans.</summary>
    public byte[] Root() => MerkleTree.Root([.. Enumerable.Range(0, Width).Select(At)]);
}
