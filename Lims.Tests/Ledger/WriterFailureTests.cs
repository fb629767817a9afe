using System.Diagnostics;
using Lims.Api.Ledger;
using Lims.Core.Ledger;
using Microsoft.Data.Sqlite;
using static Lims.Tests.Ledger.TemporaryLedger;

namespace Lims.Tests.Ledger;

/// <summary>What goes wrong goes wrong alone, whole, and to the one who asked.</summary>
public sealed class WriterFailureTests
{
    [Test]
    public async Task A_failing_projection_undoes_its_command_and_its_neighbours_stand()
    {
        await using var ledger = With(new Fragile());
        await Create(ledger);
        var answers = await TogetherBehind(ledger,
            Command("c1", Fact("good1")),
            Command("c2", Fact("good2"), Fact("bug")) with { Bytes = [new byte[] { 1 }] },
            Command("c3", Fact("taken"), Fact("taken")),
            Command("c4", Fact("good3")));

        Assert.That(answers, Is.EqualTo(new[]
        {
            null, typeof(InvalidOperationException), typeof(SqliteException), null,
        }));
        Assert.That(ledger.Rows().Select(row => row.Subject),
            Is.EqualTo(new[] { "key:first", "key:good1", "key:good3" }));
        Assert.That(ledger.Database.Read(session => session.All<string>("SELECT Name FROM Fragile ORDER BY Seq")),
            Is.EqualTo(new[] { "first", "good1", "good3" }));
        Assert.That(ledger.Database.Read(session => session.Number("SELECT COUNT(*) FROM Bytes")), Is.Zero);
        await ledger.Append("c5", Fact("good4"));
        Assert.That(ledger.Rows().Select(row => row.Seq), Is.EqualTo(new[] { 1, 2, 3, 4 }));
    }

    [Test]
    public async Task A_refusal_after_something_was_written_takes_that_back_too()
    {
        await using var ledger = With(new Fragile());
        await Create(ledger);
        var late = Command("c2", Fact("a")) with
        {
            Bytes = [new byte[] { 7 }],
            Alongside = _ => throw LedgerRefusals.Stale.With("x"),
        };
        await LedgerWriterTests.AssertRefused(ledger.Append(late), LedgerRefusals.Stale);
        Assert.That(ledger.Rows(), Is.Empty);
        Assert.That(ledger.Database.Read(session => session.Number("SELECT COUNT(*) FROM Bytes")), Is.Zero);
    }

    [Test]
    public async Task A_cancelled_command_was_not_begun()
    {
        await using var ledger = With();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(
            () => ledger.Writer.Append(Command("c1", Fact("a")), cancelled.Token));
        Assert.That(ledger.Rows(), Is.Empty);
    }

    [TestCase("UPDATE Ledger SET Actor = 'user:other'", "append-only")]
    [TestCase("DELETE FROM Ledger", "append-only")]
    [TestCase("UPDATE LedgerTile SET Level = 5", "never change")]
    [TestCase("DELETE FROM LedgerTile", "never deleted")]
    [TestCase("UPDATE Checkpoint SET Size = 5", "never changes")]
    [TestCase("DELETE FROM Checkpoint", "never deleted")]
    [TestCase("UPDATE Bytes SET Sha256 = Sha256", "never change")]
    [TestCase("DELETE FROM Bytes", "never deleted")]
    public async Task Another_program_cannot_change_or_delete_by_accident(string sql, string said)
    {
        await using var ledger = With();
        await ledger.Append(Command("c0", [.. Enumerable.Range(0, 256).Select(n => Fact($"{n}"))]) with
        {
            Bytes = [new byte[] { 1 }],
        });
        await ledger.Writer.Write(
            session => session.Execute("INSERT INTO [Checkpoint] (Size, Note) VALUES (1, '')", new { }), default);
        using var sqlite = Process.Start(new ProcessStartInfo("sqlite3",
            [Path.Combine(ledger.Folder, "ayarevi.db"), sql])
        { RedirectStandardError = true, RedirectStandardOutput = true })!;
        Assert.That(await sqlite.StandardError.ReadToEndAsync(), Does.Contain(said));
    }

    private static Task<int> Create(TemporaryLedger ledger) => ledger.Writer.Write(
        session => session.Execute(
            "CREATE TABLE Fragile (Name TEXT NOT NULL PRIMARY KEY, Seq INTEGER) STRICT", new { }), default);

    // While the first command holds the writer, the others gather behind it into one transaction.
    private static async Task<Type?[]> TogetherBehind(TemporaryLedger ledger, params LedgerCommand[] commands)
    {
        using var gate = new ManualResetEventSlim();
        var first = ledger.Append(Command("c0") with
        {
            Decide = _ =>
            {
                gate.Wait(TimeSpan.FromSeconds(30));
                return [Fact("first")];
            },
        });
        var others = commands.Select(ledger.Append).ToList();
        gate.Set();
        await first;
        return await Task.WhenAll(others.Select(async other =>
        {
            await ((Task)other).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return other.Exception?.InnerException?.GetType();
        }));
    }

    private sealed class Fragile : IProjection
    {
        private const string InsertSql = "INSERT INTO Fragile (Name, Seq) VALUES (@Fingerprint, @Seq)";

        public void Apply(LedgerSession session, AppendedFact appended)
        {
            var fact = (SigningKeyRegistered)appended.Fact;
            if (fact.Fingerprint == "bug")
                throw new InvalidOperationException("A bug of a projection.");
            session.Execute(InsertSql, new { fact.Fingerprint, appended.Seq });
        }
    }
}
