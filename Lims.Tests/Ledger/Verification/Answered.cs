using Dapper;
using Lims.Api.CommandLine;
using Lims.Api.Ledger;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger.Verification;

/// <summary>What a child told before it ended, against what its ledger kept.</summary>
internal static class Answered
{
    /// <summary>No answered fact is lost, none is there twice, and the file verifies.</summary>
    public static void StandsOnce(string file, IEnumerable<string> answered)
    {
        using (var connection = LedgerDatabase.Open($"Data Source={file}").OpenWriter())
        {
            var kept = connection.Query<string>("SELECT Command FROM Ledger").ToList();
            Assert.That(kept, Is.Unique);
            Assert.That(answered.Except(kept), Is.Empty);
        }
        using var output = new StringWriter();
        Assert.That(VerifyVerb.Run(file, null, null, output, output), Is.EqualTo(Exit.Done), output.ToString());
        SqliteConnection.ClearAllPools();
    }
}
