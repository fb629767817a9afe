using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Parties;
using Lims.Api.Randomness;
using Lims.Core.Ledger;
using Lims.Tests.Ledger.Verification;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Demo;

/// <summary>No cell of the record or of any table made from it can be another one: verify names the place.</summary>
public sealed class DemoDatabaseTests
{
    // One changed cell brings up to five findings, and verify prints 200 of one part.
    private const long MostAtOnce = 40;

    // What stands there is no record, and says so (architecture 2).
    private static readonly string[] NoRecord = ["SignIn", "SignInLink", "DataProtectionKey", "Script"];

    private static readonly Lazy<Task<string>> LongerDay = new(GoOn);

    [Test]
    public async Task The_days_database_holds_rows_of_every_kind_of_record()
    {
        using var house = await Copy();
        using var connection = house.Open();
        var filled = Tables(connection).Where(table => Count(connection, table) > 0).ToArray();
        Assert.That(filled, Is.SupersetOf(new[]
        {
            "Ledger", "LedgerTile", "Checkpoint", "Bytes", "Party", "Person", "Method", "Instrument", "CustomerOrder",
            "Item", "ItemCustody", "XrfVerdict", "TrayCell", "AssayResult", "Grade", "Report",
        }));
        Assert.That(house.Verify().Exit, Is.Zero);
    }

    [Test]
    public async Task Every_changed_cell_of_every_table_is_found_with_table_row_and_column()
    {
        using var house = await Copy();
        foreach (var table in Columns(house).GroupBy(each => each.Table))
            foreach (var (name, column) in table)
            {
                var step = (RowsOf(house, name) + MostAtOnce - 1) / MostAtOnce;
                for (var first = 0L; first < Math.Min(step, RowsOf(house, name)); first++)
                    Change(house, name, column, first, step);
            }
    }

    [Test]
    public async Task A_cell_changed_alone_is_found_as_well()
    {
        using var house = await Copy();
        var random = new Random(26);
        foreach (var (table, column) in Columns(house))
            Change(house, table, column, random.NextInt64(RowsOf(house, table)), long.MaxValue);
    }

    /// <summary>Changes one column in every so many rows of a table, looks, and puts the file back.</summary>
    private static void Change(HouseCopy house, string table, string column, long first, long step)
    {
        var before = File.ReadAllBytes(house.Database);
        var rows = new List<string>();
        house.Tamper(connection => rows.AddRange(TamperedRows(connection, table, column, first, step)));
        Assert.That(rows, Is.Not.Empty);
        var (exit, lines) = house.Verify();
        File.WriteAllBytes(house.Database, before);
        Assert.That(exit, Is.EqualTo(4), $"{table}.{column}");
        var findings = lines.Where(line => line.StartsWith($"FAILED {table} ", StringComparison.Ordinal)
            || line.StartsWith($"FAILED {table}: ", StringComparison.Ordinal)).ToArray();
        foreach (var row in rows)
            if (!findings.Any(line => Names(line, table, row, column)))
                Assert.Fail($"{table} {row} {column} is not named:\n{string.Join('\n', findings.Take(20))}");
    }

    /// <remarks>
    /// A changed hashed column is named as the row's Hash; a changed key is a row too few and one too many.
    /// </remarks>
    private static bool Names(string line, string table, string row, string column) =>
        line.StartsWith($"FAILED {table} {row} {column}: ", StringComparison.Ordinal)
        || line.StartsWith($"FAILED {table} {row}: the row is missing", StringComparison.Ordinal)
        || line.StartsWith($"FAILED {table} {row}: it is missing", StringComparison.Ordinal)
        || (table == "Ledger" && line.StartsWith($"FAILED Ledger {row} Hash: ", StringComparison.Ordinal))
        || (table == "Party" && line.Contains(row, StringComparison.Ordinal));

    private static List<string> TamperedRows(
        SqliteConnection connection, string table, string column, long first, long step)
    {
        var keys = table == "Bytes" ? ["Sha256"] : HouseCopy.Rows(connection,
                $"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk")
            .Select(row => (string)row[0]).ToArray();
        var type = (string)HouseCopy.Rows(
            connection, $"SELECT type FROM pragma_table_info('{table}') WHERE name = '{column}'")[0][0];
        var places = new List<string>();
        var where = string.Join(" AND ", keys.Select((key, at) => $"[{key}] = @k{at}"));
        var rows = HouseCopy.Rows(connection,
            $"SELECT {string.Join(", ", keys.Select(key => $"[{key}]"))}, [{column}] FROM [{table}] "
            + $"ORDER BY {string.Join(", ", keys.Select(key => $"[{key}]"))}");
        foreach (var row in rows.Where((_, at) => at >= first && (at - first) % step == 0))
        {
            var values = keys.Select((_, at) => ($"@k{at}", (object?)row[at]))
                .Append(("@other", Other(row[^1], type))).ToArray();
            HouseCopy.Execute(connection, $"UPDATE [{table}] SET [{column}] = @other WHERE {where}", values);
            places.Add(table == "Party" ? $"{row[0]} version {row[1]}"
                : string.Join(' ', keys.Select((key, at) => FormattableString.Invariant($"{key}={row[at]}"))));
        }
        return places;
    }

    /// <summary>Another value of the column's type, as near to the old one as can be.</summary>
    private static object Other(object was, string type) => was switch
    {
        DBNull when type == "INTEGER" => 1L,
        long number => number + 1_000_000,
        byte[] bytes => bytes.Length == 0 ? new byte[] { 1 } : [(byte)(bytes[0] ^ 1), .. bytes[1..]],
        string text => text + "x",
        _ => "x",
    };

    private static List<(string Table, string Column)> Columns(HouseCopy house)
    {
        using var connection = house.Open();
        return [.. Tables(connection).Where(table => Count(connection, table) > 0).SelectMany(table => HouseCopy
            .Rows(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid")
            .Select(row => (table, (string)row[0])))];
    }

    private static string[] Tables(SqliteConnection connection) =>
    [
        .. HouseCopy.Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            .Select(row => (string)row[0])
            .Where(table => !NoRecord.Contains(table) && !table.StartsWith("sqlite_", StringComparison.Ordinal)),
    ];

    private static long RowsOf(HouseCopy house, string table)
    {
        using var connection = house.Open();
        return Count(connection, table);
    }

    private static long Count(SqliteConnection connection, string table) =>
        (long)HouseCopy.Rows(connection, $"SELECT COUNT(*) FROM [{table}]")[0][0];

    private static async Task<HouseCopy> Copy() => HouseCopy.Of(Temporary.CopyOf(await LongerDay.Value));

    /// <remarks>The day alone does not fill a group of hashes: some more customers come, and the house signs.</remarks>
    private static async Task<string> GoOn()
    {
        var folder = Temporary.CopyOf((await PlayedDay.Once).Folder);
        await using var house = await OpenHouse.Open(new HousePlace(folder), TimeProvider.System, Draw.FromSeed(5));
        for (var more = 0; house.Read(LedgerReader.Newest)!.Seq <= MerkleTile.Width; more++)
            await house.Append(new RecordParty(null, "person", $"Müşteri {more}", null, null, null, null)
                .Command($"more-{more}", Actors.House, house.Draw));
        return folder;
    }
}
