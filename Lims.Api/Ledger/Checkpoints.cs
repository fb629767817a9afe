namespace Lims.Api.Ledger;

/// <summary>Signs how far the ledger has come: a row, and a synced line beside the database.</summary>
/// <remarks>
/// The row is written by the transaction that signs: what a checkpoint speaks of and the checkpoint itself stand both
/// or neither, and no two hosts sign the same rows.
/// </remarks>
/// <param name="file">Usually <c>ayarevi.checkpoints</c> in the data folder.</param>
/// <param name="house">The house in the origin, <c>ayarevi/&lt;house&gt;</c>: asked for before the first one.</param>
public sealed class Checkpoints(
    LedgerDatabase database, LedgerWriter writer, HouseKey key, string file, Func<LedgerSession, string> house,
    TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly CheckpointLines _lines = new(database, file);
    private readonly uint _keyId = SignedCheckpoint.KeyIdOf(key.Spki);

    /// <summary>Completes when the line of a checkpoint that stands is on the disk.</summary>
    public Task LineWritten(SignedCheckpoint standing) => _lines.Written(standing.Checkpoint.Size);

    /// <summary>The checkpoint that covers every fact appended before this call; made now unless it stands.</summary>
    public async Task<SignedCheckpoint> Make(CancellationToken cancellation = default)
    {
        var signed = await writer.Sign(this, cancellation);
        if (signed is null)
        {
            await Register(cancellation);
            signed = await writer.Sign(this, cancellation);
        }
        await LineWritten(signed!);
        return signed!;
    }

    /// <summary>The first checkpoint of this key that covers this row, mostly its own transaction's; or null.</summary>
    /// <remarks>
    /// A report prints the certificate of this key beside the checkpoint, so another's is of no use.
    /// </remarks>
    public SignedCheckpoint? Standing(LedgerSession session, long seq) =>
        LedgerReader.Covering(session, seq).FirstOrDefault(IsOwn);

    /// <summary>A checkpoint of this key that covers every row so far: the one that stands, or one made now.</summary>
    /// <exception cref="Lims.Core.Refusals.RefusedException">Another key signed all there is.</exception>
    public async Task<SignedCheckpoint> MakeOwn(CancellationToken cancellation = default) =>
        await Make(cancellation) is var signed && IsOwn(signed) ? signed : throw LedgerRefusals.KeyDiffers.With();

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

    private const string InsertSql = "INSERT INTO [Checkpoint] (Size, Note) VALUES (@Size, @Note)";

    /// <summary>
    /// Signs all rows at the end of the writer's transaction and gives the checkpoint over them: the one that stands
    /// already, whoever signed it, or null while the ledger does not name the key.
    /// </summary>
    internal SignedCheckpoint? Sign(LedgerSession session, LedgerHead head)
    {
        if (LedgerReader.SubjectVersion(session, key.Subject) == 0)
            return null;
        var newest = LedgerReader.NewestCheckpoint(session);
        if (newest?.Checkpoint.Size == head.Seq)
            return newest;
        var now = LedgerInstant.Format(time.GetUtcNow());
        var atUtc = string.CompareOrdinal(now, head.AtUtc) < 0 ? head.AtUtc : now;
        var origin = newest?.Checkpoint.Origin ?? Checkpoint.OriginOf(house(session));
        var signed = key.Sign(
            new Checkpoint(origin, head.Seq, Convert.ToHexStringLower(head.Frontier.Root()), atUtc));
        session.Execute(InsertSql, new { signed.Checkpoint.Size, signed.Note });
        return signed;
    }

    /// <summary>What was signed stands: its line is due.</summary>
    internal void Committed() => _lines.Due();

    public void Dispose() => _lines.Dispose();

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

    private bool IsOwn(SignedCheckpoint signed) => signed.KeyId == _keyId;
}
