namespace Lims.Api.Ledger.Verification;

/// <summary>Holds the stored tiles against those that the rows' hashes make up, one level after the other.</summary>
/// <remarks>
/// Tiles of the lowest level are compared while the rows pass; the few above them are kept till the end. A server reads
/// one set of rows at a time on a connection, so there all of them are kept: 32 bytes for a row of the ledger.
/// </remarks>
internal sealed class TileCheck : IDisposable
{
    private const string TilesSql = """
        SELECT t.Level, t.Position, t.Hashes FROM LedgerTile t ORDER BY t.Level, t.Position
        """;

    private readonly Snapshot _snapshot;
    private readonly VerificationReport _report;
    private readonly List<MerkleTile> _kept = [];
    private RowCursor? _stored;
    private bool _open;

    public TileCheck(Snapshot snapshot, VerificationReport report)
    {
        (_snapshot, _report) = (snapshot, report);
        if (snapshot.ReadsSideBySide)
            Open();
    }

    /// <summary>Takes the tiles that a row filled.</summary>
    public void See(IReadOnlyList<MerkleTile> filled)
    {
        foreach (var tile in filled)
            if (tile.Level == 0 && _snapshot.ReadsSideBySide)
                Compare(tile);
            else
                _kept.Add(tile);
    }

    /// <summary>Compares what was kept, once the rows are read; what the table holds beyond it is too much.</summary>
    public void End()
    {
        if (_stored is null)
            Open();
        foreach (var tile in _kept.OrderBy(tile => tile.Level).ThenBy(tile => tile.Position))
            Compare(tile);
        for (; _open; _open = _stored!.Read())
            FindTooMuch();
        // What is read next on a server's connection needs it free.
        Dispose();
    }

    public void Dispose() => _stored?.Dispose();

    private void Open()
    {
        _stored = _snapshot.Rows(TilesSql);
        _open = _stored.Read();
    }

    private void Compare(MerkleTile tile)
    {
        for (; _open && Order(tile) < 0; _open = _stored!.Read())
            FindTooMuch();
        if (!_open || Order(tile) > 0)
        {
            _report.Find("LedgerTile", Row(tile.Level, tile.Position), "", $"it is missing");
            return;
        }
        var differs = tile.Hashes.AsSpan().CommonPrefixLength(_stored!.Bytes(2));
        if (differs < tile.Hashes.Length || _stored!.Bytes(2).Length != tile.Hashes.Length)
            _report.Find("LedgerTile", Row(tile.Level, tile.Position), "Hashes",
                $"hash {differs / MerkleTree.HashLength} of the group is not that of {Below(tile, differs)}");
        _open = _stored!.Read();
    }

    private void FindTooMuch() => _report.Find(
        "LedgerTile", Row(_stored!.Integer(0), _stored.Integer(1)), "", $"no full group of rows makes it up");

    private int Order(MerkleTile tile)
    {
        var level = _stored!.Integer(0).CompareTo(tile.Level);
        return level != 0 ? level : _stored.Integer(1).CompareTo(tile.Position);
    }

    private static string Below(MerkleTile tile, int differs) => string.Create(CultureInfo.InvariantCulture,
        $"{(tile.Level == 0 ? "Ledger Seq=" : "the tile below, position ")}{
            (tile.Position * MerkleTile.Width) + (differs / MerkleTree.HashLength) + (tile.Level == 0 ? 1 : 0)}");

    private static string Row(long level, long position) =>
        string.Create(CultureInfo.InvariantCulture, $"Level={level} Position={position}");
}
