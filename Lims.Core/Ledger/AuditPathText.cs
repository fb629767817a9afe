namespace Lims.Core.Ledger;

/// <summary>Audit paths as the inside of a JSON array: each hash in quotes, lower-case hex, commas between.</summary>
internal static class AuditPathText
{
    // 64 digits, two quotes and a comma.
    private const int Length = 2 * MerkleTree.HashLength + 3;

    /// <summary>The text of a part of a path, from one hash up to another.</summary>
    public static byte[] Of(IReadOnlyList<byte[]> path, int from, int until)
    {
        if (from == until)
            return [];
        var text = new byte[(until - from) * Length - 1];
        for (var at = from; at < until; at++)
        {
            var place = text.AsSpan((at - from) * Length);
            place[0] = (byte)'"';
            Convert.TryToHexStringLower(path[at], place[1..], out var digits);
            place[digits + 1] = (byte)'"';
            if (at + 1 < until)
                place[digits + 2] = (byte)',';
        }
        return text;
    }
}
