namespace Lims.Core.Reports;

/// <summary>
/// Writes audit paths as the inside of a JSON array. Neighbours in the ledger share nearly all of their paths: what a
/// path has in common with the one before it, from the root downwards, is not written again.
/// </summary>
/// <remarks>The text of a path ends where the buffer ends, so that the hash below the root has one place.</remarks>
internal sealed class ProofText
{
    // "64 digits" and a comma.
    private const int Length = 2 * MerkleTree.HashLength + 3;

    // A ledger of 2^63 rows has no longer path.
    private const int Deepest = 63;

    private readonly byte[] _text = new byte[Deepest * Length];
    private readonly byte[]?[] _written = new byte[Deepest][];

    /// <summary>The hashes of a path, each in quotes, with commas between.</summary>
    /// <param name="path">From the leaf's sibling upwards; the hashes are not changed later.</param>
    /// <returns>Good until the next call.</returns>
    public ReadOnlySpan<byte> Of(IReadOnlyList<byte[]> path)
    {
        for (var at = 0; at < path.Count; at++)
        {
            var depth = path.Count - at;
            if (ReferenceEquals(_written[depth - 1], path[at]))
                continue;
            _written[depth - 1] = path[at];
            var place = _text.AsSpan(_text.Length - (depth * Length), Length);
            place[0] = (byte)'"';
            Convert.TryToHexStringLower(path[at], place[1..], out var digits);
            place[digits + 1] = (byte)'"';
            place[digits + 2] = (byte)',';
        }
        return path.Count == 0 ? default : _text.AsSpan(_text.Length - (path.Count * Length))[..^1];
    }
}
