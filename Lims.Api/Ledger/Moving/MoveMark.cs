namespace Lims.Api.Ledger.Moving;

/// <summary>
/// Stands among the scripts of a database into which a house is being moved. No version of this product knows such a
/// script, so none serves the database until the move has ended and taken it away.
/// </summary>
internal static class MoveMark
{
    public const string Name = "move-unfinished";

    private const string CountSql = "SELECT CAST(COUNT(*) AS bigint) FROM Script WHERE Name = @Name";

    public static bool Stands(LedgerSession session) => session.Number(CountSql, new { Name }) > 0;

    private const string InsertSql = "INSERT INTO Script (Name, Sha256) VALUES (@Name, @Sha256)";

    public static void Set(LedgerSession session) => session.Execute(InsertSql, new { Name, Sha256 = "" });

    private const string DeleteSql = "DELETE FROM Script WHERE Name = @Name";

    public static void Clear(LedgerSession session) => session.Execute(DeleteSql, new { Name });
}
