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

    private volatile BegunCheckpoint? _begun;

    /// <summary>What one snapshot says before anything is signed.</summary>
    /// <param name="Newest">The newest checkpoint, or null before the first.</param>
    /// <param name="IsKeyNamed">Whether the ledger names the key.</param>
    /// <param name="Last">The last row, or null in an empty ledger.</param>
    /// <param name="Root">Over all rows.</param>
    private sealed record Standing(SignedCheckpoint? Newest, bool IsKeyNamed, LedgerRow? Last, byte[] Root);

    /// <summary>The checkpoint that covers every fact appended before this call; made now unless it stands.</summary>
    public async Task<SignedCheckpoint> Make(CancellationToken cancellation = default) =>
        await (await Begin(long.MaxValue, cancellation)).Kept;

    /// <summary>
    /// A checkpoint of this key that covers this row: the newest one if it does, so that many who ask share one.
    /// </summary>
    /// <remarks>
    /// It is given as soon as it is signed, so that a paper is made while it is kept; until then nobody is shown it.
    /// A report prints the certificate of this key beside the checkpoint, so another's is of no use.
    /// </remarks>
    /// <exception cref="Lims.Core.Refusals.RefusedException">Another key signed all there is.</exception>
    public async Task<BegunCheckpoint> Covering(long seq, CancellationToken cancellation = default)
    {
        if (Covers(_begun, seq))
            return _begun!;
        var newest = database.Read(LedgerReader.NewestCheckpoint);
        if (newest is not null && newest.Checkpoint.Size >= seq && IsOwn(newest))
            return BegunCheckpoint.Standing(newest);
        var begun = await Begin(newest is null || IsOwn(newest) ? seq : long.MaxValue, cancellation);
        return IsOwn(begun.Given) ? begun : throw LedgerRefusals.KeyDiffers.With();
    }

    private async Task<BegunCheckpoint> Begin(long seq, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            // While this one waited for its turn, the one before may have covered it.
            if (Covers(_begun, seq))
                return _begun!;
            var standing = database.Read(Look);
            if (standing.Newest is { } newest && newest.Checkpoint.Size >= seq)
                return BegunCheckpoint.Standing(newest);
            if (!standing.IsKeyNamed)
            {
                await Register(cancellation);
                standing = database.Read(Look);
            }
            if (Covers(_begun, standing.Last!.Seq))
                return _begun!;
            if (standing.Newest?.Checkpoint.Size != standing.Last!.Seq)
                return _begun = Begin(Sign(standing));
            // What another host signed, or this one before it was stopped, may lack its line here.
            if (_begun is { } before)
                await Task.WhenAny(before.Kept);
            CheckpointFile.Keep(file, standing.Newest);
            return BegunCheckpoint.Standing(standing.Newest);
        }
        finally
        {
            _turn.Release();
        }
    }

    // In the turn: rows and lines are kept in the order of their signing.
    private BegunCheckpoint Begin(SignedCheckpoint signed) => new(signed, Keep(signed, _begun?.Kept));

    // One that could not be kept is never used again.
    private static bool Covers(BegunCheckpoint? begun, long seq) =>
        begun is { Kept: { IsFaulted: false, IsCanceled: false } } && begun.Given.Checkpoint.Size >= seq;

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

    private const string InsertSql = "INSERT INTO [Checkpoint] (Size, Note) VALUES (@Size, @Note)";

    private async Task<SignedCheckpoint> Keep(SignedCheckpoint signed, Task? before)
    {
        // Another host may have signed the same size meanwhile: then its note stands.
        var row = writer.Write(
            session =>
            {
                if (LedgerReader.CheckpointAt(session, signed.Checkpoint.Size) is { } standing)
                    return standing;
                session.Execute(InsertSql, new { signed.Checkpoint.Size, signed.Note });
                return signed;
            },
            CancellationToken.None);
        if (before is not null)
            await Task.WhenAny(before);
        var kept = await row;
        CheckpointFile.Keep(file, kept);
        return kept;
    }
}
