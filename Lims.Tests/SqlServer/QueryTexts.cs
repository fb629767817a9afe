using System.Reflection;
using Lims.Api.Ledger;
using Lims.Api.Ledger.Verification;

namespace Lims.Tests.SqlServer;

/// <summary>Every text of SQL that the product sends, found where it stands.</summary>
internal static class QueryTexts
{
    private const BindingFlags Any =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.DeclaredOnly;

    /// <summary>The closed list of texts that only SQLite is asked, and why.</summary>
    public static readonly Dictionary<string, string> OnlySqlite = new()
    {
        ["Dialect.Sqlite.TablesSql"] = "its catalogue; the dialect of SQL Server asks sys.tables",
        ["StructureCheck.IntegritySql"] = "asks whether the file is whole; a server has its own check",
        ["StructureCheck.CatalogueSql"] = "its catalogue has the text of every table; SQL Server's names are compared",
        ["StructureCheck.ScratchTablesSql"] = "the replay of a verification is an SQLite file for either engine",
        ["ScratchDatabase.SwiftSql"] = "settings of the file in which a verification replays",
        ["ScratchDatabase.NamesSql"] = "the replay of a verification is an SQLite file for either engine",
        ["LedgerDatabase.CopyLogSql"] = "its write-ahead log; a server looks after its own",
        ["HouseBackup.AloneSql"] = "a backup is one SQLite file for either engine",
        ["ReadOnlyFile.ReadableSql"] = "the first look into a file",
    };

    /// <summary>Texts that are put together for SQLite alone, by the member that does it.</summary>
    public static readonly Dictionary<string, string> ComposedForSqlite = new()
    {
        ["ForeignCells.Statement"] = "only SQLite can hold text in a column of numbers",
        ["ScratchDatabase.UniqueText"] = "the replay of a verification is an SQLite file for either engine",
        ["ScratchDatabase.ReadTables"] = "the replay of a verification is an SQLite file for either engine",
        ["LedgerDatabase.Demand"] = "settings of a file are set and read back",
    };

    /// <summary>Texts for SQL Server alone: bound to its tables, but not in the common SQL.</summary>
    public static readonly Dictionary<string, string> OnlyServer = new()
    {
        ["Dialect.SqlServer.LockSql"] = "the lock of the writer; the file of SQLite locks by itself",
        ["Dialect.SqlServer.ShareSql"] = "the lock of a reader where the server keeps no snapshots",
        ["OneMoment.AllowedSql"] = "whether the server keeps snapshots; a file always does",
        ["OneMoment.AllowSql"] = "lets a new database of a server keep snapshots",
    };

    /// <summary>Types whose instances have texts; <see cref="All"/> takes these from every instance there is.</summary>
    public static readonly Type[] WithTexts = [typeof(Dialect), typeof(TableShape)];

    public static IReadOnlyList<QueryText> All { get; } = [.. Constants(), .. OfDialects(), .. OfTables()];

    public static IReadOnlyList<QueryText> ForServer { get; } =
        [.. All.Where(query => !OnlySqlite.ContainsKey(query.Name))];

    /// <summary>Members of the product that hold or make SQL and are no constants.</summary>
    public static IEnumerable<MemberInfo> Instances =>
        from type in typeof(Dialect).Assembly.GetTypes()
        from property in type.GetProperties(Any)
        where property.Name.EndsWith("Sql", StringComparison.Ordinal) && property.PropertyType == typeof(string)
        select property;

    private static IEnumerable<QueryText> Constants() =>
        from type in typeof(Dialect).Assembly.GetTypes()
        from field in type.GetFields(Any)
        where field.IsStatic && field.FieldType == typeof(string)
        where field.Name.EndsWith("Sql", StringComparison.Ordinal)
        select new QueryText($"{type.Name}.{field.Name}", (string)field.GetValue(null)!);

    private static IEnumerable<QueryText> OfDialects() =>
        from engine in typeof(Dialect).GetFields(Any)
        where engine.IsStatic && engine.FieldType == typeof(Dialect)
        from text in typeof(Dialect).GetProperties(Any)
        where text.Name.EndsWith("Sql", StringComparison.Ordinal)
        let sql = (string?)text.GetValue(engine.GetValue(null))
        where sql is not null
        select new QueryText($"Dialect.{engine.Name}.{text.Name}", sql);

    private static List<QueryText> OfTables()
    {
        using var scratch = new ScratchDatabase();
        return [.. scratch.Tables.SelectMany(table => (QueryText[])
        [
            new($"TableShape.SelectSql of {table.Name}", table.SelectSql),
            new($"TableShape.KeysSql of {table.Name}", table.KeysSql),
            new($"TableShape.CountSql of {table.Name}", table.CountSql),
            new($"TableShape.InsertSql of {table.Name}", table.InsertSql),
            .. table.IsProjection ? [new($"TableShape.DeleteSql of {table.Name}", table.DeleteSql)] : (QueryText[])[],
        ])];
    }
}
