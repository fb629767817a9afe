using Lims.Api.Ledger;
using Lims.Tests.Ledger;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lims.Tests.SqlServer;

/// <summary>The tables of a migrated SQLite database, as the engine itself tells them.</summary>
internal static class SqliteSchema
{
    public static async Task<IReadOnlyList<SchemaTable>> Migrated()
    {
        await using var ledger = TemporaryLedger.With();
        return ledger.Database.Read(session => session
            .All<MadeTable>("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
            .Select(made => Table(session, made)).ToList());
    }

    private static SchemaTable Table(LedgerSession session, MadeTable made)
    {
        var about = new { Table = made.Name };
        var pragma = session.All<Column>(
            "SELECT name, type, \"notnull\", pk FROM pragma_table_info(@Table) ORDER BY cid", about);
        List<SchemaColumn> columns =
            [.. pragma.Select(each => new SchemaColumn(each.Name, KindOf(each.Type), each.NotNull == 0))];
        var key = pragma.Where(each => each.Pk > 0).OrderBy(each => each.Pk).Select(each => each.Name).ToList();
        return new SchemaTable(made.Name, columns,
        [
            .. key.Count > 0 ? [SchemaRules.PrimaryKey(key)] : (string[])[],
            .. session.All<Index>(
                """
                SELECT l.name, l."unique", l.origin, m.sql
                FROM pragma_index_list(@Table) l LEFT JOIN sqlite_master m ON m.name = l.name
                WHERE l.origin <> 'pk'
                """, about).Select(index => IndexRule(session, index)),
            .. ForeignKeys(session, made),
            .. Tree(made).Batches.SelectMany(batch => batch.Statements).Cast<CreateTableStatement>()
                .SelectMany(ServerSchema.Checks)
                .Select(check => SchemaRules.Check(ParsedSql.TextOf(check.CheckCondition), columns)),
            .. session.All<string>(
                "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = @Table", about)
                .Select(TriggerRule),
        ]);
    }

    private static ValueKind KindOf(string type) => type switch
    {
        "INTEGER" => ValueKind.Bigint,
        "TEXT" => ValueKind.Text,
        "BLOB" => ValueKind.Bytes,
        _ => ValueKind.Unknown,
    };

    private static string IndexRule(LedgerSession session, Index index)
    {
        var columns = session.All<IndexColumn>(
            "SELECT name, \"desc\" FROM pragma_index_xinfo(@Index) WHERE \"key\" = 1 ORDER BY seqno",
            new { Index = index.Name }).Select(each => each.Name + (each.Desc == 1 ? " DESC" : ""));
        return index.Origin == "u"
            ? SchemaRules.Unique(columns)
            : SchemaRules.Index(
                index.Name, index.Unique == 1, columns, index.Sql!.Split(" WHERE ").ElementAtOrDefault(1));
    }

    private static IEnumerable<string> ForeignKeys(LedgerSession session, MadeTable made) =>
        from column in session.All<ForeignKey>(
            """
            SELECT id, "table", "from", "to", on_delete AS OnDelete
            FROM pragma_foreign_key_list(@Table) ORDER BY id, seq
            """, new { Table = made.Name })
        group column by column.Id into key
        let first = key.First()
        let there = SchemaRules.ForeignKey(
            key.Select(each => each.From), first.Table, key.Select(each => each.To))
        select first.OnDelete == "NO ACTION" ? there : $"{there} on delete {first.OnDelete}";

    // T-SQL reads the text of a table but for STRICT, and but for a name that is a word of its own there.
    private static TSqlScript Tree(MadeTable made) => (TSqlScript)ParsedSql.Of(Regex.Replace(
        Regex.Replace(made.Sql, @"\ACREATE TABLE ""?(\w+)""?", "CREATE TABLE [$1]"),
        @"\) STRICT(, WITHOUT ROWID)?\z", ")")).Tree;

    private static string TriggerRule(string sql)
    {
        var shape = Regex.Match(sql, @"\ACREATE TRIGGER \w+ BEFORE (UPDATE|DELETE) ON \w+\s+BEGIN\s+"
            + @"SELECT RAISE\(ABORT, '[^']+'\);\s+END\z");
        return shape.Success ? SchemaRules.Refuses(shape.Groups[1].Value) : $"a trigger that does more: {sql}";
    }

    // A catalogue's column has no type while it gives no row, so these are set and not constructed.
    private sealed record MadeTable(string Name, string Sql);

    private sealed record Column
    {
        public string Name { get; init; } = "";

        public string Type { get; init; } = "";

        public long NotNull { get; init; }

        public long Pk { get; init; }
    }

    private sealed record Index
    {
        public string Name { get; init; } = "";

        public long Unique { get; init; }

        public string Origin { get; init; } = "";

        public string? Sql { get; init; }
    }

    private sealed record IndexColumn
    {
        public string Name { get; init; } = "";

        public long Desc { get; init; }
    }

    private sealed record ForeignKey
    {
        public long Id { get; init; }

        public string Table { get; init; } = "";

        public string From { get; init; } = "";

        public string To { get; init; } = "";

        public string OnDelete { get; init; } = "";
    }
}
