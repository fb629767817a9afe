using Lims.Core.Refusals;

namespace Lims.Api.Ledger;

/// <summary>One open transaction of the writer: each command loads, decides and appends in it.</summary>
internal sealed class LedgerTransaction(
    LedgerSession session, LedgerStatements statements, LedgerHead head, IReadOnlyList<IProjection> projections,
    TimeProvider time, Nonces nonces)
{
    private const int MaxBytesLength = 16 * 1024 * 1024;

    private Checkpoints? _checkpoints;

    public LedgerSession Session { get; } = session;

    public LedgerHead Head { get; } = head;

    /// <summary>Whether the work at hand began to write: from then on only a rollback undoes it.</summary>
    public bool HasWritten { get; set; }

    /// <summary>Whether any facts are new here.</summary>
    public bool HasFacts { get; private set; }

    /// <summary>The checkpoint over all rows, once the work is ended and where somebody asked for it.</summary>
    public SignedCheckpoint? Signed { get; private set; }

    /// <summary>One checkpoint is signed at the end, however many ask for it.</summary>
    /// <exception cref="InvalidOperationException">
    /// Another key signs this transaction: each runs alone then.
    /// </exception>
    public void SignAtEnd(Checkpoints checkpoints) =>
        _checkpoints = _checkpoints is null || _checkpoints == checkpoints
            ? checkpoints
            : throw new InvalidOperationException("Two keys cannot sign one transaction.");

    /// <summary>All work is done; what follows is the commit.</summary>
    public void End() => Signed = _checkpoints?.Sign(Session, Head);

    /// <summary>All of it is on the disk.</summary>
    public void Committed()
    {
        if (Signed is not null)
            _checkpoints!.Committed();
    }

    /// <exception cref="RefusedException">Nothing was written.</exception>
    public Appended Append(LedgerCommand command, string requestSha256)
    {
        if (statements.IsKeySeen(command.Key))
            return Answer(command, requestSha256);
        if (command.Seen is { } seen && statements.SubjectVersion(seen.Subject) != seen.Version)
            throw LedgerRefusals.Stale.With(seen.Subject);
        foreach (var bytes in command.Bytes.Select(each => each.Content).Where(each => each.Length > MaxBytesLength))
            throw LedgerRefusals.BytesTooLarge.With(bytes.Length.ToString(CultureInfo.InvariantCulture));
        var facts = command.Decide(Session);
        if (facts.Count == 0)
            return new Appended(command.Key, Repeated: false, []);

        HasWritten = true;
        HasFacts = true;
        foreach (var bytes in command.Bytes)
            Keep(bytes);
        command.Alongside?.Invoke(Session);
        var booked = Book(command, requestSha256, facts);
        if (command.Checkpoint is { } checkpoints)
            SignAtEnd(checkpoints);
        return new Appended(command.Key, Repeated: false, booked);
    }

    private Appended Answer(LedgerCommand command, string requestSha256)
    {
        var rows = LedgerReader.ByCommand(Session, command.Key);
        List<AppendedFact> appended = [.. rows.Select(row => row.ToAppended())];
        if (rows[0].Actor != command.Actor || FactBody.RequestOf(rows[0].Body) != Repeated())
            throw LedgerRefusals.KeyReused.With();
        return new Appended(command.Key, Repeated: true, appended);

        // A salted request is hashed again under the salt of the first time; an erased one is never the same again.
        string? Repeated() => command.EarlierSalt is null
            ? requestSha256
            : command.EarlierSalt(Session, [.. appended.Select(each => each.Fact)]) is { } salt
                ? command.RequestSha256(salt)
                : null;
    }

    private List<AppendedFact> Book(LedgerCommand command, string requestSha256, IReadOnlyList<IFact> facts)
    {
        var now = LedgerInstant.Format(time.GetUtcNow());
        var atUtc = string.CompareOrdinal(now, Head.AtUtc) < 0 ? Head.AtUtc : now;
        var booked = new List<AppendedFact>(facts.Count);
        for (var ordinal = 0; ordinal < facts.Count; ordinal++)
        {
            var row = Insert(command, atUtc, ordinal, facts[ordinal], ordinal == 0 ? requestSha256 : null);
            booked.Add(new AppendedFact(row.Seq, atUtc, row.Actor, row.SubjectVersion, facts[ordinal]));
        }
        foreach (var appended in booked)
            foreach (var projection in projections)
                projection.Apply(Session, appended);
        return booked;
    }

    private LedgerRow Insert(LedgerCommand command, string atUtc, long ordinal, IFact fact, string? requestSha256)
    {
        var (kind, version) = FactBody.Name(fact);
        var row = new LedgerRow(
            Head.Seq + 1, atUtc, command.Actor, kind, version, fact.Subject,
            statements.SubjectVersion(fact.Subject) + 1, command.Key, ordinal,
            nonces.Next(), FactBody.Write(fact, requestSha256), []);
        row = row with { Hash = row.ToEntry(Head.Hash).Leaf() };
        statements.Insert(row);
        foreach (var tile in Head.Extend(row))
            Session.Execute(InsertTileSql, tile);
        return row;
    }

    private const string InsertTileSql = """
        INSERT INTO LedgerTile (Level, Position, Hashes) VALUES (@Level, @Position, @Hashes)
        """;

    private const string BytesKnownSql = "SELECT CAST(COUNT(*) AS bigint) FROM Bytes WHERE Sha256 = @Sha256";

    private const string InsertBytesSql = "INSERT INTO Bytes (Sha256, Content) VALUES (@Sha256, @Content)";

    // The same content may come twice (a photo sent again): it is kept once.
    private void Keep(KeptBytes bytes)
    {
        if (Session.Number(BytesKnownSql, new { bytes.Sha256 }) == 0)
            Session.Execute(InsertBytesSql, new { bytes.Sha256, bytes.Content });
    }
}
