using System.Collections.Concurrent;

namespace Lims.Core.Ledger;

/// <summary>What stays the same of a tree however it grows: roots of perfect subtrees, and paths inside them.</summary>
/// <remarks>It is of one tree; whoever keeps it sees to that. For several threads.</remarks>
public sealed class MerkleMemory
{
    /// <summary>For who remembers nothing: nothing is ever added to it.</summary>
    internal static readonly MerkleMemory None = new();

    /// <summary>How much of it there is; each root takes some 100 bytes, a path up to a thousand.</summary>
    public int Count => Roots.Count + Paths.Count;

    internal ConcurrentDictionary<(long Start, long End), byte[]> Roots { get; } = [];

    /// <summary>Of a leaf, up to the root of the perfect subtree of so many levels that holds it.</summary>
    internal ConcurrentDictionary<long, (int Height, byte[] Text)> Paths { get; } = [];
}
