using System.Security.Cryptography;
using CsCheck;
using Lims.Api.Ledger.Verification;
using Lims.Core.Ledger;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger.Verification;

/// <summary>Writing and verifying make entries by two texts of code; they must agree on every row.</summary>
public sealed class EntryWriterTests
{
    private const string Row = """
        SELECT @Seq, @AtUtc, @Actor, @Kind, @Version, @Subject, @SubjectVersion, @Command, @Ordinal, @Nonce, @Body, x''
        """;

    private static readonly Gen<string> Text = Gen.Frequency(
        (3, Gen.String[Gen.Char['\u0001', '\u024f'], 0, 40]),
        (1, Gen.String[Gen.Char['\u2000', '\ud7ff'], 0, 20]),
        (1, Gen.Const("\ud83d\udc9b\"\\\b\t\n\f\r\u001f\u007f/ıİşğ‰")));

    private static readonly Gen<long> Number = Gen.Long[0, 9_007_199_254_740_991];

    [Test]
    public void Both_writers_of_an_entry_agree()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var writer = new EntryWriter();
        Gen.Select(Text.Array[7], Number.Array[4], Gen.Byte.Array[16], Gen.Byte.Array[32]).Sample(drawn =>
        {
            var (text, number, nonce, previous) = drawn;
            var entry = new LedgerEntry(number[0], text[0], text[1], text[2], number[1], text[3], number[2], text[4],
                number[3], Convert.ToHexStringLower(nonce), text[5] + text[6], Convert.ToHexStringLower(previous));
            using var rows = Read(connection, entry);
            writer.Clear();
            writer.Write(new LedgerCells(rows), previous);
            Assert.That(SHA256.HashData(writer.Written), Is.EqualTo(entry.Leaf()));
        }, threads: 1, iter: 1000);
    }

    private static RowCursor Read(SqliteConnection connection, LedgerEntry entry)
    {
        var command = connection.CreateCommand();
        command.CommandText = Row;
        foreach (var property in typeof(LedgerEntry).GetProperties().Where(each => each.Name is not "Previous"))
            command.Parameters.AddWithValue("@" + property.Name, property.Name == "Nonce"
                ? Convert.FromHexString(entry.Nonce) : property.GetValue(entry));
        var rows = new RowCursor(command);
        Assert.That(rows.Read(), Is.True);
        return rows;
    }
}
