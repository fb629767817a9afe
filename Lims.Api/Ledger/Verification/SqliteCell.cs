using System.Runtime.InteropServices;

namespace Lims.Api.Ledger.Verification;

/// <summary>SQLite's own functions for a cell of the row a statement stands on.</summary>
/// <remarks>
/// The provider's wrappers guard the statement's handle at every call, which is half of what reading a ledger costs;
/// a cursor keeps its statement alive anyway.
/// </remarks>
internal static class SqliteCell
{
    private const string Library = "e_sqlite3";

    [DllImport(Library, EntryPoint = "sqlite3_column_type")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern int Kind(nint statement, int column);

    [DllImport(Library, EntryPoint = "sqlite3_column_int64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern long Integer(nint statement, int column);

    /// <summary>Where the bytes stand; nothing for none.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_column_blob")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern nint Bytes(nint statement, int column);

    /// <summary>How many they are; asked after <see cref="Bytes"/>.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_column_bytes")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern int Length(nint statement, int column);
}
