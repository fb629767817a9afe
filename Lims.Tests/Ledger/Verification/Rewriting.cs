using System.Security.Cryptography;
using Lims.Core.Ledger;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger.Verification;

/// <summary>What the house itself could do with its own software: compute every hash anew after a change.</summary>
internal static class Rewriting
{
    /// <summary>Hashes and tiles as if the rows had always been so; gives the root at each size.</summary>
    public static Dictionary<long, string> MakeHashesNew(SqliteConnection connection)
    {
        var previous = LedgerEntry.NoPrevious;
        var frontier = new MerkleFrontier();
        var roots = new Dictionary<long, string>();
        HouseCopy.Execute(connection, "DELETE FROM LedgerTile");
        foreach (var row in HouseCopy.Rows(connection, "SELECT * FROM Ledger ORDER BY Seq"))
        {
            var leaf = new LedgerEntry((long)row[0], (string)row[1], (string)row[2], (string)row[3], (long)row[4],
                (string)row[5], (long)row[6], (string)row[7], (long)row[8], Convert.ToHexStringLower((byte[])row[9]),
                (string)row[10], previous).Leaf();
            HouseCopy.Execute(connection, "UPDATE Ledger SET Hash = @Hash WHERE Seq = @Seq",
                ("@Hash", leaf), ("@Seq", row[0]));
            foreach (var tile in frontier.Append(leaf))
                HouseCopy.Execute(connection, "INSERT INTO LedgerTile VALUES (@Level, @Position, @Hashes)",
                    ("@Level", tile.Level), ("@Position", tile.Position), ("@Hashes", tile.Hashes));
            roots[(long)row[0]] = Convert.ToHexStringLower(frontier.Root());
            previous = Convert.ToHexStringLower(leaf);
        }
        return roots;
    }

    /// <summary>Another key in the first row, and every checkpoint signed by it.</summary>
    public static void SignAllAnew(SqliteConnection connection, string checkpointsFile)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var spki = key.ExportSubjectPublicKeyInfo();
        var fact = new SigningKeyRegistered(
            Convert.ToHexStringLower(SHA256.HashData(spki)), Convert.ToBase64String(spki), "AAAA");
        HouseCopy.Execute(connection, "UPDATE Ledger SET Subject = @Subject, Body = @Body WHERE Seq = 1",
            ("@Subject", fact.Subject), ("@Body", FactBody.Write(fact, new string('a', 64))));
        var roots = MakeHashesNew(connection);
        var signed = HouseCopy.Rows(connection, "SELECT Size FROM Checkpoint ORDER BY Size")
            .ConvertAll(row => SignedHouse.Sign((long)row[0], roots[(long)row[0]], key));
        foreach (var each in signed)
            HouseCopy.Execute(connection, "UPDATE Checkpoint SET Note = @Note WHERE Size = @Size",
                ("@Note", each.Note), ("@Size", each.Checkpoint.Size));
        File.WriteAllText(checkpointsFile, string.Concat(signed.Select(each => each.ToLine() + "\n")));
    }
}
