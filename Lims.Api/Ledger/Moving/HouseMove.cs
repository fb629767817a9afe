using System.Text.Json;
using Lims.Api.Ledger.Verification;

namespace Lims.Api.Ledger.Moving;

/// <summary>
/// Copies a house into an empty database of either engine, books its facts again there, and proves the copy.
/// </summary>
/// <remarks>
/// The source is only read, under the writer's lock: no fact is answered there that the target does not get. The target
/// bears <see cref="MoveMark"/> until everything was found equal and sound; a move that breaks off, at any
/// moment, is begun again and goes on.
/// </remarks>
internal sealed class HouseMove(LedgerDatabase source, LedgerDatabase target)
{
    /// <summary>How many rows one transaction copies.</summary>
    public long MostRows { get; init; } = 10_000;

    /// <summary>Whether the source may be written meanwhile: then the copy is of the moment it began.</summary>
    public bool WhileRunning { get; init; }

    /// <summary>Hears what was done.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>Where the checkpoints of the source stand; there may be none yet.</summary>
    public required string CheckpointFile { get; init; }

    /// <summary>Where the target's checkpoints go; null where they stay in the folder of the house.</summary>
    public string? CheckpointCopy { get; init; }

    private string Name => target.File ?? "The database on the server";

    /// <returns>The proof of the target; null where it is not what the source is, which was said.</returns>
    /// <exception cref="Lims.Core.Refusals.RefusedException">
    /// The source is of another version or busy, or the target is not empty.
    /// </exception>
    public VerificationReport? Run()
    {
        using var scratch = new ScratchDatabase();
        var tables = scratch.Tables.Where(table => !table.IsProjection && table.Name != "Script").ToList();
        using var from = source.OpenWriter();
        using var held = WhileRunning ? source.BeginRead(from) : source.BeginWrite(from);
        var session = new LedgerSession(from, held);
        Migrator.Demand(session, source.Dialect);
        Begin(tables);
        if (!Copy(session, tables))
            return null;
        if (!Book())
            return null;
        if (CheckpointCopy is not null && File.Exists(CheckpointFile))
            File.Copy(CheckpointFile, CheckpointCopy, overwrite: true);
        if (!IsSame(LedgerEnd.Of(session)))
            return null;
        var report = Verify();
        if (report.IsSound)
            Write(MoveMark.Clear);
        return report;
    }

    // Looks before it touches anything; from the mark on nobody serves the target.
    private void Begin(List<TableShape> tables)
    {
        var there = target.File is not null && !File.Exists(target.File)
            ? []
            : target.Read(session => session.All<string>(target.Dialect.TablesSql));
        var isOurs = there.Contains("Script");
        if (isOurs && target.Read(MoveMark.Stands))
        {
            Say("a move into this database was begun before and goes on");
            return;
        }
        var holds = tables.Where(table => there.Contains(table.Name));
        if (there.Count > 0 && (!isOurs || holds.Any(table => target.Read(s => TableCopy.Count(table, s)) > 0)))
            throw LedgerRefusals.TargetNotEmpty.With(Name);
        if (CheckpointCopy is not null && File.Exists(CheckpointCopy))
            throw LedgerRefusals.TargetNotEmpty.With(CheckpointCopy);
        Migrator.Run(target);
        Write(session =>
        {
            if (tables.Any(table => TableCopy.Count(table, session) > 0))
                throw LedgerRefusals.TargetNotEmpty.With(Name);
            MoveMark.Set(session);
        });
    }

    private bool Copy(LedgerSession session, List<TableShape> tables)
    {
        using var to = target.OpenWriter();
        if (!BeginsAlike(session))
        {
            Say("FAILED target: what stands there is another ledger; remove that database and begin again");
            return false;
        }
        // What is no record may have changed since a move that broke off: it is taken anew.
        Write(emptied =>
        {
            foreach (var table in Enumerable.Reverse(tables).Where(table => TableShape.NoRecord.Contains(table.Name)))
                emptied.Execute(table.DeleteSql, new { });
        });
        var areEqual = true;
        foreach (var table in tables)
        {
            new TableCopy(table, session, target, to).Run(MostRows, rows => Say(Line(table, rows)));
            var (expected, found) = (TableCopy.Count(table, session), target.Read(s => TableCopy.Count(table, s)));
            Say(string.Create(CultureInfo.InvariantCulture, $"{table.Name}: {found} of {expected} rows"));
            areEqual &= found == expected;
        }
        if (!areEqual)
            Say("FAILED target: it has other rows than the source; remove that database and begin again");
        return areEqual;

        static string Line(TableShape table, long rows) =>
            string.Create(CultureInfo.InvariantCulture, $"{table.Name}: {rows} rows copied");
    }

    private bool Book()
    {
        try
        {
            ProjectionRebuild.Run(target, Projections.All, (done, all) =>
                Say(string.Create(CultureInfo.InvariantCulture, $"{done} of {all} facts are booked")));
            return true;
        }
        catch (JsonException unreadable)
        {
            Say($"FAILED Ledger: a fact cannot be read ({unreadable.Message}); run 'ayarevi verify' over the source");
            return false;
        }
    }

    // What an earlier attempt copied must be the beginning of this ledger.
    private bool BeginsAlike(LedgerSession session) => target.Read(LedgerReader.Newest) is not { } last
        || LedgerReader.Hash(session, last.Seq)?.AsSpan().SequenceEqual(last.Hash) == true;

    private bool IsSame(LedgerEnd expected)
    {
        var found = target.Read(LedgerEnd.Of);
        Say($"source: {expected.Line}");
        Say($"target: {found.Line}");
        if (expected.SignedRows < expected.Rows)
            Say(string.Create(CultureInfo.InvariantCulture,
                $"notice: Seq={expected.SignedRows + 1} to Seq={expected.Rows} were not signed before the move"));
        if (found == expected)
            return true;
        Say("FAILED target: its ledger is not the source's; remove that database and begin again");
        return false;
    }

    private VerificationReport Verify()
    {
        target.ReleaseReaders();
        var checkpoints = CheckpointCopy ?? CheckpointFile;
        return target.File is { } file
            ? DatabaseVerification.OfFile(file, new VerificationInput(), checkpoints)
            : DatabaseVerification.OfServer(target, new VerificationInput(), checkpoints);
    }

    private void Write(Action<LedgerSession> write)
    {
        using var connection = target.OpenWriter();
        using var transaction = target.BeginWrite(connection);
        write(new LedgerSession(connection, transaction));
        transaction.Commit();
    }
}
