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
    private readonly KnownSubtrees _subtrees = new();

    /// <summary>What one snapshot says before anything is signed.</summary>
    /// <param name="Newest">The newest checkpoint, or null before the first.</param>
    /// <param name="IsKeyNamed">Whether the ledger names the key.</param>
    /// <param name="Last">The last row, or null in an empty ledger.</param>
    /// <param name="Root">Over all rows.</param>
    private sealed record Standing(SignedCheckpoint? Newest, bool IsKeyNamed, LedgerRow? Last, byte[] Root);

    /// <summary>The checkpoint that covers every fact appended before this call; made now unless it stands.</summary>
    public Task<SignedCheckpoint> Make(CancellationToken cancellation = default) => Make(long.MaxValue, cancellation);

    private async Task<SignedCheckpoint> Make(long seq, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            // While this one waited for its turn, the one before may have covered it.
            var standing = database.Read(Look);
            if (standing.Newest is { } newest && newest.Checkpoint.Size >= seq)
                return newest;
            if (!standing.IsKeyNamed)
            {
                await Register(cancellation);
                standing = database.Read(Look);
            }
            var signed = standing.Newest?.Checkpoint.Size == standing.Last!.Seq
                ? standing.Newest
                : await Keep(Sign(standing), cancellation);
            CheckpointFile.Keep(file, signed);
            return signed;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// A checkpoint of this key that covers this row: the newest one if it does, so that many who ask share one.
    /// </summary>
    /// <remarks>A report prints the certificate of this key beside the checkpoint, so another's is of no use.</remarks>
    /// <exception cref="Lims.Core.Refusals.RefusedException">Another key signed all there is.</exception>
    public async Task<SignedCheckpoint> Covering(long seq, CancellationToken cancellation = default)
    {
        var newest = database.Read(LedgerReader.NewestCheckpoint);
        if (newest is not null && newest.Checkpoint.Size >= seq && IsOwn(newest))
            return newest;
        var made = await Make(newest is null || IsOwn(newest) ? seq : long.MaxValue, cancellation);
        return IsOwn(made) ? made : throw LedgerRefusals.KeyDiffers.With();
    }

    private bool IsOwn(SignedCheckpoint signed) => signed.KeyId == SignedCheckpoint.KeyIdOf(key.Spki);

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

    // Nothing here waits for the writer's turn: whoever asks for a checkpoint was answered from the disk before.
    private Standing Look(LedgerSession session)
    {
        var last = LedgerReader.Newest(session);
        return new Standing(
            LedgerReader.NewestCheckpoint(session),
            LedgerReader.SubjectVersion(session, key.ToFact().Subject) > 0,
            last,
            _subtrees.Proofs(session, last?.Seq ?? 0).Root());
    }

    // The key stands in the ledger before it signs; its command runs once for ever.
    private async Task Register(CancellationToken cancellation)
    {
        var fact = key.ToFact();
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

    private SignedCheckpoint Sign(Standing standing)
    {
        var (now, last) = (LedgerInstant.Format(time.GetUtcNow()), standing.Last!);
        var atUtc = string.CompareOrdinal(now, last.AtUtc) < 0 ? last.AtUtc : now;
        var origin = standing.Newest?.Checkpoint.Origin ?? Checkpoint.OriginOf(database.Read(house));
        return key.Sign(new Checkpoint(origin, last.Seq, Convert.ToHexStringLower(standing.Root), atUtc));
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
