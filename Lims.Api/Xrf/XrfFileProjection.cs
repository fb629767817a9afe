using Lims.Api.Ledger;
using Lims.Core.Xrf;

namespace Lims.Api.Xrf;

/// <summary>Kept files, the inbox and the quarantine, booked fact by fact.</summary>
public sealed class XrfFileProjection : IProjection
{
    private const string InsertFileSql = """
        INSERT INTO XrfFile (FileSha256, FileName, InstrumentId, SizeBytes, KeptSeq, ReadSeq, Imported, Unmatched,
            Conflicts, Refused, Repeated)
        VALUES (@FileSha256, @FileName, @InstrumentId, @SizeBytes, @Seq, NULL, 0, 0, 0, 0, 0)
        """;

    private const string UpdateFileSql = """
        UPDATE XrfFile
        SET ReadSeq = @Seq, Imported = @Imported, Unmatched = @Unmatched, Conflicts = @Conflicts, Refused = @Refused,
            Repeated = @Repeated
        WHERE FileSha256 = @FileSha256
        """;

    private const string ClearQuarantineSql = """
        DELETE FROM XrfQuarantine WHERE FileSha256 = @FileSha256
        """;

    private const string InsertQuarantineSql = """
        INSERT INTO XrfQuarantine (Seq, FileSha256, Line, RowSha256, Code, Turkish, English)
        VALUES (@Seq, @FileSha256, @Line, @RowSha256, @Code, @Turkish, @English)
        """;

    private const string InsertRowSql = """
        INSERT INTO XrfRow (KeySha256, ContentSha256, Seq) VALUES (@KeySha256, @ContentSha256, @Seq)
        """;

    private const string InsertInboxSql = """
        INSERT INTO XrfInbox
            (Seq, FileSha256, Line, InstrumentId, Reason, ReadingNo, MeasuredAt, Sample, Method, IsOpen)
        VALUES (@Seq, @FileSha256, @Line, @InstrumentId, @Reason, @ReadingNo, @MeasuredAt, @Sample, @Method, 1)
        """;

    private const string CloseInboxSql = """
        UPDATE XrfInbox SET IsOpen = 0 WHERE Seq = @Seq
        """;

    public void Apply(LedgerSession session, AppendedFact appended)
    {
        switch (appended.Fact)
        {
            case XrfFileKept kept:
                session.Execute(InsertFileSql, new
                {
                    kept.FileSha256, kept.FileName, kept.InstrumentId, kept.SizeBytes, appended.Seq,
                });
                break;
            case XrfFileRead read:
                session.Execute(ClearQuarantineSql, new { read.FileSha256 });
                session.Execute(UpdateFileSql, new
                {
                    appended.Seq, read.Imported, read.Unmatched, read.Conflicts, read.Refused, read.Repeated,
                    read.FileSha256,
                });
                break;
            case XrfRowRefused refused:
                session.Execute(InsertQuarantineSql, new
                {
                    appended.Seq, refused.FileSha256, refused.Line, refused.RowSha256, refused.Code, refused.Turkish,
                    refused.English,
                });
                break;
            case XrfReadingImported { MatchedBy: XrfReadingImported.ByNumber } imported:
                Know(session, imported.Reading, appended.Seq);
                break;
            case XrfReadingUnmatched { Reading: var row } waiting:
                Know(session, row, appended.Seq);
                session.Execute(InsertInboxSql, new
                {
                    appended.Seq, row.FileSha256, row.Line, row.InstrumentId, waiting.Reason, row.ReadingNo,
                    row.MeasuredAt, row.Sample, row.Method,
                });
                break;
            case XrfReadingAssigned assigned:
                session.Execute(CloseInboxSql, new { Seq = assigned.InboxSeq });
                break;
            case XrfReadingDismissed dismissed:
                session.Execute(CloseInboxSql, new { Seq = dismissed.InboxSeq });
                break;
        }
    }

    private static void Know(LedgerSession session, XrfFileRow row, long seq) =>
        session.Execute(InsertRowSql, new { row.KeySha256, row.ContentSha256, Seq = seq });
}
