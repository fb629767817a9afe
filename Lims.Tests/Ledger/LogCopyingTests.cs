using Lims.Api.Ledger;
using Lims.Core.Ledger;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger;

/// <summary>What is committed comes from SQLite's log into the database file without the writer's doing.</summary>
public sealed class LogCopyingTests
{
    [Test]
    public async Task What_was_committed_stands_in_the_file_alone_while_the_writer_is_still_open()
    {
        await using var ledger = TemporaryLedger.With();
        await ledger.Append("c1", TemporaryLedger.Fact("a"));
        await Eventually(() => RowsInTheFileAlone(ledger), Is.EqualTo(1));
        await ledger.Append("c2", TemporaryLedger.Fact("a"));
        await Eventually(() => RowsInTheFileAlone(ledger), Is.EqualTo(2));
    }

    // A copy of the one file, without its log.
    private static long RowsInTheFileAlone(TemporaryLedger ledger)
    {
        var copy = Path.Combine(ledger.Folder, Path.GetRandomFileName());
        File.Copy(ledger.Database.File!, copy);
        try
        {
            using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
            connection.Open();
            return LedgerReader.LastSeq(new LedgerSession(connection, null));
        }
        catch (SqliteException)
        {
            // Copied while it was being written: looked at again.
            return -1;
        }
    }

    private static async Task Eventually(Func<long> found, NUnit.Framework.Constraints.IResolveConstraint wanted)
    {
        for (var tries = 0; tries < 100 && !wanted.Resolve().ApplyTo(found()).IsSuccess; tries++)
            await Task.Delay(50);
        Assert.That(found(), wanted);
    }
}
