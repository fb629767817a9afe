using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Lims.Api.Ledger.Verification;

/// <summary>
/// Proves that the record is as it was written and signed, and that every table on screen follows from it.
/// </summary>
/// <remarks>
/// Reads the ledger twice: once for hashes, places and tree, once to replay the facts. Writes nothing but a temporary
/// file. A chain whose hashes were all recomputed is still a sound chain; what shows the rewrite is a checkpoint:
/// its own, the one in the file beside it, or one that somebody else kept.
/// </remarks>
public sealed class LedgerVerification(
    IReadOnlyList<IProjection> projections, IReadOnlyList<RecordCheck> recordChecks)
{
    /// <param name="database">An open connection.</param>
    public VerificationReport Run(DbConnection database, VerificationInput given)
    {
        var report = new VerificationReport();
        try
        {
            using var snapshot = new Snapshot(database);
            using var scratch = new ScratchDatabase();
            var amiss = StructureCheck.Run(snapshot, scratch.Connection, report);
            if (!amiss.Overlaps(TableShape.Record))
                Check(snapshot, scratch, amiss, given, report);
        }
        catch (DbException unreadable)
        {
            report.Find(StructureCheck.Part, "", "", $"reading stopped: {unreadable.Message}");
        }
        return report;
    }

    private void Check(
        Snapshot snapshot, ScratchDatabase scratch, IReadOnlySet<string> amiss, VerificationInput given,
        VerificationReport report)
    {
        var isServer = snapshot.Session.Connection is not SqliteConnection;
        var claims = new Claims(report);
        claims.FromTable(snapshot);
        claims.FromFile(given.CheckpointsFile);
        claims.FromElsewhere(given.ForeignCheckpoint);

        var chain = new ChainCheck(report, mayBeBroken: isServer || report.IsFoundIn(StructureCheck.Part));
        chain.Run(snapshot, claims.All.Select(claim => claim.Size).ToHashSet());
        report.Say($"ledger: {chain.Head} rows, chained up to {Convert.ToHexStringLower(chain.HeadHash)}");

        var replay = new Replay(projections, recordChecks, report);
        replay.Run(snapshot, scratch.Connection);
        new ClaimCheck(claims.All, chain, replay.Keys, report).Run(given.Fingerprint);
        BytesCheck.Run(snapshot, replay.Bytes, report);
        report.Say($"bytes: {replay.Bytes.Count} contents named by facts");
        CompareTables(snapshot, scratch, amiss, report);
        foreach (var check in recordChecks)
            CheckRecord(check, snapshot, replay, report);
        report.Say($"no record: {string.Join(", ", TableShape.NoRecord)}");
    }

    private static void CompareTables(
        Snapshot snapshot, ScratchDatabase scratch, IReadOnlySet<string> amiss, VerificationReport report)
    {
        var tables = scratch.Tables.Where(table => table.IsProjection && !amiss.Contains(table.Name)).ToList();
        foreach (var table in tables)
        {
            using var expected = RowCursor.Of(scratch.Connection, table.SelectSql);
            using var found = snapshot.Rows(table.SelectSql);
            TableComparison.Run(table, found, expected, report);
        }
        report.Say($"projections: {tables.Count} tables compared with a replay of the facts");
    }

    private static void CheckRecord(
        RecordCheck check, Snapshot snapshot, Replay replay, VerificationReport report)
    {
        try
        {
            foreach (var finding in check.Findings(
                snapshot.Session, replay.Kept.Where(appended => check.Concerns(appended.Fact))))
                report.Find(check.Table, "", "", $"{finding}");
        }
        catch (DataException unreadable)
        {
            report.Find(check.Table, "", "", $"a row cannot be read: {unreadable.Message}");
        }
    }
}
