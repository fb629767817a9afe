using Dapper;
using Lims.Api.Ledger;

namespace Lims.Api.Xrf;

/// <summary>Files of spectrometers: which were kept and read, what waits, what is in quarantine.</summary>
public static class XrfFileStore
{
    private const string FindSql = """
        SELECT FileSha256, FileName, InstrumentId, SizeBytes, KeptSeq, ReadSeq, Imported, Unmatched, Conflicts, Refused,
            Repeated
        FROM XrfFile WHERE FileSha256 = @FileSha256
        """;

    public static XrfFileInfoRow? Find(LedgerSession session, string fileSha256) =>
        session.FirstOrNone<XrfFileInfoRow>(FindSql, new { FileSha256 = fileSha256 });

    private const string UnreadSql = """
        SELECT FileSha256, FileName, InstrumentId, SizeBytes, KeptSeq, ReadSeq, Imported, Unmatched, Conflicts, Refused,
            Repeated
        FROM XrfFile WHERE ReadSeq IS NULL ORDER BY KeptSeq
        """;

    /// <summary>Kept and not yet read: a machine stopped between the two.</summary>
    public static IReadOnlyList<XrfFileInfoRow> Unread(LedgerSession session) =>
        session.All<XrfFileInfoRow>(UnreadSql);

    private const string ContentsSql = """
        SELECT ContentSha256 FROM XrfRow WHERE KeySha256 = @KeySha256
        """;

    /// <summary>What a reading says so far: one hash, or several where its rows conflict.</summary>
    public static IReadOnlyCollection<string> Contents(LedgerSession session, string keySha256) =>
        session.All<string>(ContentsSql, new { KeySha256 = keySha256 });

    private const string QuarantinedSql = """
        SELECT CAST(COUNT(*) AS bigint) FROM XrfQuarantine WHERE RowSha256 = @RowSha256 AND FileSha256 <> @FileSha256
        """;

    /// <summary>Whether another file brought the same row into quarantine.</summary>
    public static bool IsQuarantined(LedgerSession session, string rowSha256, string fileSha256) =>
        session.Number(QuarantinedSql, new { RowSha256 = rowSha256, FileSha256 = fileSha256 }) > 0;

    private const string InboxEntrySql = """
        SELECT i.Seq, i.FileSha256, f.FileName, i.Line, i.InstrumentId, i.Reason, i.ReadingNo, i.MeasuredAt, i.Sample,
            i.Method, i.IsOpen
        FROM XrfInbox i INNER JOIN XrfFile f ON f.FileSha256 = i.FileSha256
        WHERE i.Seq = @Seq
        """;

    public static XrfInboxRow? InboxEntry(LedgerSession session, long seq) =>
        session.FirstOrNone<XrfInboxRow>(InboxEntrySql, new { Seq = seq });

    private const string InboxSql = """
        SELECT i.Seq, i.FileSha256, f.FileName, i.Line, i.InstrumentId, i.Reason, i.ReadingNo, i.MeasuredAt, i.Sample,
            i.Method, i.IsOpen
        FROM XrfInbox i INNER JOIN XrfFile f ON f.FileSha256 = i.FileSha256
        WHERE i.IsOpen = 1 AND i.Seq < @Before
        ORDER BY i.Seq DESC
        """;

    /// <summary>Readings that wait for a person, newest first.</summary>
    /// <param name="before">Only those with a smaller Seq: the last one of the page before.</param>
    public static IReadOnlyList<XrfInboxRow> Inbox(LedgerSession session, long before, int most) =>
        Page<XrfInboxRow>(session, InboxSql, before, most);

    private const string QuarantineSql = """
        SELECT q.Seq, q.FileSha256, f.FileName, f.InstrumentId, q.Line, q.Code, q.Turkish, q.English
        FROM XrfQuarantine q INNER JOIN XrfFile f ON f.FileSha256 = q.FileSha256
        WHERE q.Seq < @Before
        ORDER BY q.Seq DESC
        """;

    /// <summary>Rows and files that were refused, newest first.</summary>
    /// <param name="before">Only those with a smaller Seq: the last one of the page before.</param>
    public static IReadOnlyList<XrfQuarantineRow> Quarantine(LedgerSession session, long before, int most) =>
        Page<XrfQuarantineRow>(session, QuarantineSql, before, most);

    // The reader stops after the page: what comes behind it is never fetched.
    private static List<T> Page<T>(LedgerSession session, string sql, long before, int most) =>
        [.. session.Connection.Query<T>(sql, new { Before = before }, session.Transaction, buffered: false)
            .Take(most)];
}
