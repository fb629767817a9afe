namespace Lims.Core.Ledger;

/// <summary>How far the ledger had come at an instant, in the words of C2SP tlog-checkpoint.</summary>
/// <param name="Origin">Names the ledger: <c>ayarevi/&lt;house&gt;</c>, without blanks or plus signs.</param>
/// <param name="Size">How many rows it covers: those with a Seq up to this one.</param>
/// <param name="Root">The RFC 6962 root over their hashes, lower-case hex.</param>
/// <param name="AtUtc">When it was made, text of <see cref="LedgerInstant"/>; the extension line.</param>
public sealed record Checkpoint(string Origin, long Size, string Root, string AtUtc)
{
    private const string OriginHead = "ayarevi/";

    /// <summary>What is signed: four lines, each with its end.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture,
        $"{Origin}\n{Size}\n{Convert.ToBase64String(Convert.FromHexString(Root))}\n{AtUtc}\n");

    public static string OriginOf(string house) => OriginHead + house;

    /// <exception cref="FormatException">The text is not what <see cref="Text"/> writes, to the last byte.</exception>
    public static Checkpoint Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length != 5
            || !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            throw NotOne();
        var root = Convert.FromBase64String(lines[2]);
        var checkpoint = new Checkpoint(lines[0], size, Convert.ToHexStringLower(root),
            LedgerInstant.Format(LedgerInstant.Parse(lines[3])));
        return IsOrigin(lines[0]) && root.Length == MerkleTree.HashLength && checkpoint.Text == text
            ? checkpoint
            : throw NotOne();
    }

    internal static bool IsOrigin(string text) => text.Length > OriginHead.Length
        && text.StartsWith(OriginHead, StringComparison.Ordinal)
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    private static FormatException NotOne() => new("This is not a checkpoint of a ledger.");
}
