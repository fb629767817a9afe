using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Lims.Api.Ledger;
using Lims.Api.Ledger.Verification;
using Lims.Core.Ledger;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger.Verification;

/// <summary>What verifying costs beside the bare hashing of the same rows, both measured in one run.</summary>
[Explicit("Measures: run it alone on a quiet machine.")]
public sealed class ChainSpeedTests
{
    private const int Rows = 100_000;

    [Test]
    public async Task The_chain_is_checked_at_least_a_third_as_fast_as_it_could_be_hashed()
    {
        await using var ledger = TemporaryLedger.With(Projections.All);
        await Task.WhenAll(Enumerable.Range(0, Rows).Select(i => ledger.Append(
            SmallDay.Command(string.Create(CultureInfo.InvariantCulture, $"k-{i}"), SmallDay.Kept(i)))));
        await ledger.Writer.DisposeAsync();
        var entries = Entries(ledger);
        using var connection = new SqliteConnection($"Data Source={ledger.Database.File};Pooling=False");
        connection.Open();
        using var scratch = new ScratchDatabase();
        for (var round = 0; round < 4; round++)
        {
            var bare = Time(() => Chain(entries));
            var chain = Time(() =>
            {
                using var snapshot = new Snapshot(connection);
                new ChainCheck(new VerificationReport(), mayBeBroken: false).Run(snapshot, new HashSet<long>());
            });
            var whole = Time(() => Assert.That(new LedgerVerification(Projections.All, RecordChecks.All)
                .Run(connection, new VerificationInput()).IsSound, Is.True));
            await TestContext.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"bare {Rows / bare:0}/s chain {Rows / chain:0}/s ratio {bare / chain:0.00} whole {Rows / whole:0}/s "
                + $"memory {Environment.WorkingSet / 1_048_576} MiB"));
        }
    }

    private static List<byte[]> Entries(TemporaryLedger ledger)
    {
        var previous = LedgerEntry.NoPrevious;
        return ledger.Rows().ConvertAll(row =>
        {
            var entry = row.ToEntry(previous);
            previous = Convert.ToHexStringLower(row.Hash);
            return Encoding.UTF8.GetBytes('\0' + entry.ToJson());
        });
    }

    private static void Chain(List<byte[]> entries)
    {
        var hash = new byte[32];
        foreach (var entry in entries)
        {
            hash.CopyTo(entry.AsSpan(1));
            SHA256.HashData(entry, hash);
        }
    }

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }
}
