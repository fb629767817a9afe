namespace Lims.Api.Ledger.Verification;

/// <summary>A table as the scripts make it: its columns in order, and those by which a row is found.</summary>
/// <param name="Kinds">What each column holds where it holds something.</param>
/// <param name="Key">
/// Positions of the primary key's columns; without one, those of a unique index, or else all of them.
/// </param>
internal sealed record TableShape(
    string Name, IReadOnlyList<string> Columns, IReadOnlyList<CellKind> Kinds, IReadOnlyList<int> Key)
{
    /// <summary>Tables of record: they are the ledger, or facts hold their hashes.</summary>
    public static readonly string[] Record = ["Ledger", "LedgerTile", "Checkpoint", "Bytes", "Party"];

    /// <summary>The closed list of tables that are neither record nor computed from it.</summary>
    public static readonly string[] NoRecord = ["SignIn", "SignInLink", "DataProtectionKey", "Script"];

    /// <summary>Whether a replay of the facts makes this table.</summary>
    public bool IsProjection => !Record.Contains(Name) && !NoRecord.Contains(Name);

    /// <summary>Every row in the order of its key; both engines read it.</summary>
    public string SelectSql => $"SELECT {string.Join(", ", Columns)} FROM [{Name}] "
        + $"ORDER BY {string.Join(", ", Key.Select(each => Columns[each]))}";

    /// <summary>Empties it; both engines read it.</summary>
    public string DeleteSql => $"DELETE FROM [{Name}]";

    /// <summary>The keys of all rows.</summary>
    public string KeysSql => $"SELECT {string.Join(", ", Key.Select(each => Columns[each]))} FROM [{Name}]";

    /// <summary>How many rows there are.</summary>
    public string CountSql => $"SELECT CAST(COUNT(*) AS bigint) FROM [{Name}]";

    /// <summary>Puts one row in, each cell a parameter of its column's name.</summary>
    public string InsertSql => $"INSERT INTO [{Name}] ({string.Join(", ", Columns)}) VALUES ({
        string.Join(", ", Columns.Select(column => "@" + column))})";


    /// <summary>The row a cursor stands on, named by its key.</summary>
    public string RowOf(RowCursor row) =>
        string.Join(' ', Key.Select(each => $"{Columns[each]}={row.Show(each).Trim('\'')}"));
}
