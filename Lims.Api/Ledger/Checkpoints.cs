namespace Lims.Api.Ledger;

/// <summary>Signs how far the ledger has come: a row, and a synced line beside the database.</summary>
/// <param name="file">Usually <c>ayarevi.checkpoints</c> in the data folder.</param>
/// <param name="house">
/// The house in the origin, <c>ayarevi/&lt;house&gt;</c>: asked for once, since a ledger's name stays the same.
/// </param>
public sealed class Checkpoints(
    LedgerDatabase database, LedgerWriter writer, HouseKey key, string file, Func<LedgerSession, string> house,
    TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The checkpoint that covers every fact appended before this call; made now unless it stands.</summary>
    public Task<SignedCheckpoint> Make(CancellationToken cancellation = default) => Make(long.MaxValue, cancellation);

    private async Task<SignedCheckpoint> Make(long seq, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            // While this one waited for its turn, the one before may have covered it.
            if (database.Read(LedgerReader.NewestCheckpoint) is { } newest && newest.Checkpoint.Size >= seq)
                return newest;
            await Register(cancellation);
            var head = await writer.Head(cancellation);
            var signed = database.Read(session => At(session, head.Size))
                ?? await Keep(Sign(head.Size, head.Root, head.AtUtc), cancellation);
            CheckpointFile.Keep(file, signed);
            return signed;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>A checkpoint that covers this row: the newest one if it does, so that many who ask share one.</summary>
    public async Task<SignedCheckpoint> Covering(long seq, CancellationToken cancellation = default)
    {
        var newest = database.Read(LedgerReader.NewestCheckpoint);
        if (newest?.Checkpoint.Size >= seq)
            return newest;
        return await Make(seq, cancellation);
    }

    /// <summary>Makes one where facts wait for it: 10 s after the last, or at once when the house stops.</summary>
    public async Task<bool> MakeIfDue(bool isStopping, CancellationToken cancellation = default)
    {
        var isDue = database.Read(session =>
            LedgerReader.Newest(session) is { } last
            && (LedgerReader.NewestCheckpoint(session)?.Checkpoint.Size ?? 0) < last.Seq
            && (isStopping || time.GetUtcNow() - LedgerInstant.Parse(last.AtUtc) >= Quiet));
        if (isDue)
            await Make(cancellation);
        return isDue;
    }

    public void Dispose() => _turn.Dispose();

    // The key stands in the ledger before it signs; its command runs once for ever.
    private async Task Register(CancellationToken cancellation)
    {
        var fact = key.ToFact();
        if (database.Read(session => LedgerReader.SubjectVersion(session, fact.Subject)) > 0)
            return;
        await writer.Append(
            new LedgerCommand
            {
                Key = fact.Subject,
                Actor = Actors.House,
                Request = fact,
                Decide = _ => [fact],
            },
            cancellation);
    }

    private SignedCheckpoint Sign(long size, byte[] root, string lastUtc)
    {
        var now = LedgerInstant.Format(time.GetUtcNow());
        var atUtc = string.CompareOrdinal(now, lastUtc) < 0 ? lastUtc : now;
        var origin = database.Read(session =>
            LedgerReader.NewestCheckpoint(session)?.Checkpoint.Origin ?? Checkpoint.OriginOf(house(session)));
        return key.Sign(new Checkpoint(origin, size, Convert.ToHexStringLower(root), atUtc));
    }

    private const string AtSql = "SELECT Note FROM [Checkpoint] WHERE Size = @Size";

    private static SignedCheckpoint? At(LedgerSession session, long size) =>
        session.FirstOrNone<string>(AtSql, new { Size = size }) is { } note ? SignedCheckpoint.Parse(note) : null;

    private const string InsertSql = "INSERT INTO [Checkpoint] (Size, Note) VALUES (@Size, @Note)";

    // Another host may have signed the same size meanwhile: then its note stands.
    private Task<SignedCheckpoint> Keep(SignedCheckpoint signed, CancellationToken cancellation) => writer.Write(
        session =>
        {
            if (At(session, signed.Checkpoint.Size) is { } standing)
                return standing;
            session.Execute(InsertSql, new { signed.Checkpoint.Size, signed.Note });
            return signed;
        },
        cancellation);
}
