namespace Lims.Api.Ledger;

/// <summary>Where the ledger ends: what the next row needs to know of the one above it.</summary>
internal sealed class LedgerHead
{
    private LedgerHead(long seq, string atUtc, string hash, MerkleFrontier frontier)
    {
        Seq = seq;
        AtUtc = atUtc;
        Hash = hash;
        Frontier = frontier;
    }

    public long Seq { get; private set; }

    public string AtUtc { get; private set; }

    /// <summary>Lower-case hex; 64 zeros in an empty ledger.</summary>
    public string Hash { get; private set; }

    public MerkleFrontier Frontier { get; }

    public static LedgerHead Load(LedgerSession session) => LedgerReader.Newest(session) is { } row
        ? new(row.Seq, row.AtUtc, Convert.ToHexStringLower(row.Hash),
            MerkleFrontier.Load(row.Seq, new LedgerNodes(session).At))
        : new(0, "", LedgerEntry.NoPrevious, new MerkleFrontier());

    /// <summary>Takes the row that now ends the ledger and gives the tiles that it filled.</summary>
    public IReadOnlyList<MerkleTile> Extend(LedgerRow row)
    {
        Seq = row.Seq;
        AtUtc = row.AtUtc;
        Hash = Convert.ToHexStringLower(row.Hash);
        return Frontier.Append(row.Hash);
    }
}
