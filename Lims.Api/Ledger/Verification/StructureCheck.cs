using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Lims.Api.Ledger.Verification;

/// <summary>Whether the file is whole and its tables, triggers and indexes are those that the scripts make.</summary>
/// <remarks>
/// A dropped trigger lets rows be changed, a foreign one may change them by itself. On SQL Server the names of the
/// tables are compared; its own catalogue and its administrators stand for the rest.
/// </remarks>
internal static class StructureCheck
{
    public const string Part = "structure";

    private const string IntegritySql = "PRAGMA integrity_check(100)";

    // The migrator makes the table Script; a trigger may bear the same name, and is not excused.
    private const string CatalogueSql =
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND NOT (type = 'table' AND name = 'Script') "
        + "ORDER BY name, type";

    private const string ServerTablesSql =
        "SELECT 'table', name, '' FROM sys.tables WHERE name <> 'Script' ORDER BY name";

    private const string ScratchTablesSql =
        "SELECT type, name, '' FROM sqlite_master WHERE type = 'table' AND name <> 'Script' ORDER BY name";

    /// <returns>The tables that are missing or changed: their rows cannot be compared.</returns>
    public static IReadOnlySet<string> Run(Snapshot snapshot, DbConnection scratch, VerificationReport report)
    {
        var isFile = snapshot.Session.Connection is SqliteConnection;
        if (isFile)
            CheckFile(snapshot, report);
        var found = Read(snapshot.Rows(isFile ? CatalogueSql : ServerTablesSql));
        var amiss = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, (type, text)) in Read(RowCursor.Of(scratch, isFile ? CatalogueSql : ScratchTablesSql)))
        {
            var isThere = found.Remove(name, out var there);
            if (isThere && there == (type, text))
                continue;
            report.Find(Part, "", name, isThere
                ? $"the {type} is not as the scripts make it" : (FormattableString)$"the {type} is missing");
            if (type == "table")
                amiss.Add(name);
        }
        foreach (var (name, (type, _)) in found)
            if (type == "index")
                report.Say($"notice: the index {name} is not of this product");
            else
                report.Find(Part, "", name, $"the {type} is not of this product");
        return amiss;
    }

    private static void CheckFile(Snapshot snapshot, VerificationReport report)
    {
        using var lines = snapshot.Rows(IntegritySql);
        while (lines.Read())
            if (lines.Text(0) is not "ok" and var objection)
                report.Find(Part, "", "", $"the file is not whole: {objection}");
    }

    private static SortedDictionary<string, (string Type, string Text)> Read(RowCursor rows)
    {
        using (rows)
        {
            var all = new SortedDictionary<string, (string, string)>(StringComparer.Ordinal);
            while (rows.Read())
                all[rows.Text(1)] = (rows.Text(0), rows.Text(2));
            return all;
        }
    }
}
