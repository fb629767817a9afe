using Dapper;

namespace Lims.Api.Ledger;

/// <summary>Reads the ledger: rows, streams, kept bytes, checkpoints and proofs.</summary>
public static class LedgerReader
{
    private const string RangeSql = """
        SELECT Seq, AtUtc, Actor, Kind, Version, Subject, SubjectVersion, Command, Ordinal, Nonce, Body, Hash
        FROM Ledger WHERE Seq >= @From AND Seq <= @To ORDER BY Seq
        """;

    /// <summary>The rows from one Seq to another, both included, read as they are asked for.</summary>
    public static IEnumerable<LedgerRow> Range(LedgerSession session, long from, long to) =>
        session.Connection.Query<LedgerRow>(
            RangeSql, new { From = from, To = to }, session.Transaction, buffered: false);

    internal const string StreamSql = """
        SELECT Seq, AtUtc, Actor, Kind, Version, Subject, SubjectVersion, Command, Ordinal, Nonce, Body, Hash
        FROM Ledger WHERE Subject = @Subject ORDER BY SubjectVersion
        """;

    /// <summary>Everything that happened to one subject, from its version 1.</summary>
    public static IReadOnlyList<LedgerRow> Stream(LedgerSession session, string subject) =>
        session.All<LedgerRow>(StreamSql, new { Subject = subject });

    private const string ByCommandSql = """
        SELECT Seq, AtUtc, Actor, Kind, Version, Subject, SubjectVersion, Command, Ordinal, Nonce, Body, Hash
        FROM Ledger WHERE Command = @Command ORDER BY Ordinal
        """;

    /// <summary>What a command left, in its order; nothing when its key was never seen.</summary>
    public static IReadOnlyList<LedgerRow> ByCommand(LedgerSession session, string key) =>
        session.All<LedgerRow>(ByCommandSql, new { Command = key });

    private const string NewestSql = """
        SELECT Seq, AtUtc, Actor, Kind, Version, Subject, SubjectVersion, Command, Ordinal, Nonce, Body, Hash
        FROM Ledger WHERE Seq = (SELECT MAX(Seq) FROM Ledger)
        """;

    /// <summary>The last row, or null in an empty ledger.</summary>
    public static LedgerRow? Newest(LedgerSession session) => session.FirstOrNone<LedgerRow>(NewestSql);

    private const string HashSql = "SELECT Hash FROM Ledger WHERE Seq = @Seq";

    /// <summary>The hash of one row, or null beyond the end.</summary>
    public static byte[]? Hash(LedgerSession session, long seq) =>
        session.Connection.ExecuteScalar<byte[]>(HashSql, new { Seq = seq }, session.Transaction);

    internal const string LastHashSql = """
        SELECT Hash FROM Ledger
        WHERE Subject = @Subject AND SubjectVersion = (SELECT MAX(SubjectVersion) FROM Ledger WHERE Subject = @Subject)
        """;

    private const string LastSeqSql = "SELECT MAX(Seq) FROM Ledger";

    /// <summary>How many rows there are.</summary>
    public static long LastSeq(LedgerSession session) => session.Number(LastSeqSql);

    private const string EndSql = """
        SELECT Seq, Subject, Hash FROM Ledger WHERE Seq = (SELECT MAX(Seq) FROM Ledger)
        """;

    /// <summary>The last row's place, or null in an empty ledger.</summary>
    public static LedgerPlace? End(LedgerSession session) => session.FirstOrNone<LedgerPlace>(EndSql);

    private const string FromSql = """
        SELECT Seq, Subject, Hash FROM Ledger WHERE Seq >= @From AND Seq < @Until ORDER BY Seq
        """;

    /// <summary>The places of the rows from one on, at most so many.</summary>
    public static IReadOnlyList<LedgerPlace> From(LedgerSession session, long from, int most) =>
        session.All<LedgerPlace>(FromSql, new { From = from, Until = from + most });

    private const string SubjectsAfterSql = "SELECT Subject FROM Ledger WHERE Seq > @Seq ORDER BY Seq";

    /// <summary>What something happened to since a row, once for each time.</summary>
    public static IReadOnlyList<string> SubjectsAfter(LedgerSession session, long seq) =>
        session.All<string>(SubjectsAfterSql, new { Seq = seq });

    private const string VersionSql = "SELECT MAX(SubjectVersion) FROM Ledger WHERE Subject = @Subject";

    /// <summary>How many facts a subject has; 0 for one that nothing happened to.</summary>
    public static long SubjectVersion(LedgerSession session, string subject) =>
        session.Number(VersionSql, new { Subject = subject });

    internal const string BytesSql = "SELECT Content FROM Bytes WHERE Sha256 = @Sha256";

    /// <summary>Kept bytes by their SHA-256 (lower-case hex), or null.</summary>
    public static byte[]? Bytes(LedgerSession session, string sha256) =>
        session.Connection.ExecuteScalar<byte[]>(BytesSql, new { Sha256 = sha256 }, session.Transaction);

    private const string NewestCheckpointSql = """
        SELECT Note FROM [Checkpoint] WHERE Size = (SELECT MAX(Size) FROM [Checkpoint])
        """;

    /// <summary>The newest checkpoint, or null before the first.</summary>
    public static SignedCheckpoint? NewestCheckpoint(LedgerSession session) =>
        session.FirstOrNone<string>(NewestCheckpointSql) is { } note ? SignedCheckpoint.Parse(note) : null;

    private const string CheckpointsAboveSql = "SELECT Note FROM [Checkpoint] WHERE Size > @Size ORDER BY Size";

    /// <summary>The checkpoints over more rows than so many, the newest last.</summary>
    public static IReadOnlyList<SignedCheckpoint> CheckpointsAbove(LedgerSession session, long size) =>
        [.. Covering(session, size + 1)];

    /// <summary>The checkpoints that cover a row, oldest first, read as they are asked for.</summary>
    public static IEnumerable<SignedCheckpoint> Covering(LedgerSession session, long seq) =>
        session.Connection.Query<string>(
            CheckpointsAboveSql, new { Size = seq - 1 }, session.Transaction, buffered: false)
            .Select(SignedCheckpoint.Parse);

    /// <summary>The path from a row to the root over the first <paramref name="size"/> rows.</summary>
    public static IReadOnlyList<byte[]> InclusionProof(LedgerSession session, long seq, long size) =>
        MerkleTree.InclusionProof(seq - 1, size, new LedgerNodes(session).At);

    /// <summary>
    /// The proof that the first <paramref name="older"/> rows begin the first <paramref name="size"/>.
    /// </summary>
    public static IReadOnlyList<byte[]> ConsistencyProof(LedgerSession session, long older, long size) =>
        MerkleTree.ConsistencyProof(older, size, new LedgerNodes(session).At);
}
