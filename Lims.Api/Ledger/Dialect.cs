namespace Lims.Api.Ledger;

/// <summary>The few things in which the two engines differ; everything else is SQL that both read.</summary>
/// <param name="Scripts">Where this engine's scripts stand among the embedded ones.</param>
/// <param name="TablesSql">Names every table of the database.</param>
/// <param name="LockSql">
/// The first statement of a writing transaction, or null where its begin locks. A result below 0 is no lock.
/// </param>
/// <param name="ShareSql">
/// The same lock for one who reads: writers wait, other readers do not. Null where nobody needs it.
/// </param>
public sealed record Dialect(string Scripts, string TablesSql, string? LockSql, string? ShareSql)
{
    public static readonly Dialect Sqlite = new(
        "db/sqlite/", "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
        LockSql: null, ShareSql: null);

    // Only one host may read the head and write behind it. The wait ends before the client's own patience (30 s).
    public static readonly Dialect SqlServer = new(
        "db/sqlserver/", "SELECT name FROM sys.tables ORDER BY name", """
        DECLARE @Result int;
        EXEC @Result = sp_getapplock @Resource = 'ayarevi-ledger', @LockMode = 'Exclusive', @LockOwner = 'Transaction',
            @LockTimeout = 20000;
        SELECT CAST(@Result AS bigint);
        """, """
        DECLARE @Result int;
        EXEC @Result = sp_getapplock @Resource = 'ayarevi-ledger', @LockMode = 'Shared', @LockOwner = 'Transaction',
            @LockTimeout = 20000;
        SELECT CAST(@Result AS bigint);
        """);

    /// <summary>Whether the database holds a table of this name.</summary>
    public bool HasTable(LedgerSession session, string name) => session.All<string>(TablesSql).Contains(name);
}
