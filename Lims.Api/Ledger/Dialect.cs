namespace Lims.Api.Ledger;

/// <summary>The few things in which the two engines differ; everything else is SQL that both read.</summary>
/// <param name="Scripts">Where this engine's scripts stand among the embedded ones.</param>
/// <param name="TablesSql">Names every table of the database.</param>
/// <param name="LockSql">The first statement of a writing transaction, or null where its begin locks.</param>
public sealed record Dialect(string Scripts, string TablesSql, string? LockSql)
{
    public static readonly Dialect Sqlite = new(
        "db/sqlite/", "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", LockSql: null);

    // A result below 0 means that the lock was not had; only one host may read the head and write behind it.
    public static readonly Dialect SqlServer = new(
        "db/sqlserver/", "SELECT name FROM sys.tables ORDER BY name", """
        DECLARE @Result int;
        EXEC @Result = sp_getapplock @Resource = 'ayarevi-ledger', @LockMode = 'Exclusive', @LockOwner = 'Transaction',
            @LockTimeout = 30000;
        IF @Result < 0 THROW 50002, 'Another host holds the ledger.', 1;
        """);
}
