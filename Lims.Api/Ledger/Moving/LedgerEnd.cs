namespace Lims.Api.Ledger.Moving;

/// <summary>Where a ledger ends, and how far it is signed: two that are the same hold the same ledger.</summary>
/// <param name="Root">Over all rows, lower-case hex.</param>
/// <param name="SignedRows">What the newest checkpoint covers; 0 before the first.</param>
/// <param name="SignedRoot">The root that it names, or empty.</param>
internal sealed record LedgerEnd(long Rows, string Root, long SignedRows, string SignedRoot)
{
    public string Line => SignedRows == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Rows} rows, root {Root}, not signed")
        : string.Create(CultureInfo.InvariantCulture,
            $"{Rows} rows, root {Root}; checkpoint over {SignedRows} rows, root {SignedRoot}");

    public static LedgerEnd Of(LedgerSession session)
    {
        var head = LedgerHead.Load(session);
        var signed = LedgerReader.NewestCheckpoint(session)?.Checkpoint;
        return new LedgerEnd(
            head.Seq, Convert.ToHexStringLower(head.Frontier.Root()), signed?.Size ?? 0, signed?.Root ?? "");
    }
}
