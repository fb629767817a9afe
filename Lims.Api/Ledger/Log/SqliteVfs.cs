using System.Runtime.CompilerServices;

namespace Lims.Api.Ledger.Log;

/// <summary>How SQLite asks for files: <c>sqlite3_vfs</c>, version 3.</summary>
/// <remarks>https://sqlite.org/c3ref/vfs.html</remarks>
internal unsafe struct SqliteVfs
{
    /// <summary>The version whose members stand here.</summary>
    public const int Known = 3;

    public int Version;
    public int FileBytes;
    public int LongestPath;
    public SqliteVfs* Next;
    public byte* Name;
    public nint Data;
    public delegate* unmanaged[Cdecl]<SqliteVfs*, byte*, SqliteFile*, int, int*, int> Open;
    public Untouched Others;

    /// <summary>From <c>xDelete</c> to <c>xNextSystemCall</c>.</summary>
    [InlineArray(15)]
    public struct Untouched
    {
        private nint _first;
    }
}

/// <summary>An open file, which begins with its methods: <c>sqlite3_file</c>.</summary>
/// <remarks>https://sqlite.org/c3ref/file.html</remarks>
internal unsafe struct SqliteFile
{
    public SqliteMethods* Methods;
}

/// <summary>What SQLite does with an open file: <c>sqlite3_io_methods</c>, version 3.</summary>
/// <remarks>https://sqlite.org/c3ref/io_methods.html</remarks>
internal unsafe struct SqliteMethods
{
    /// <summary>The version whose members stand here.</summary>
    public const int Known = 3;

    public int Version;
    public delegate* unmanaged[Cdecl]<SqliteFile*, int> Close;
    public nint Read;
    public delegate* unmanaged[Cdecl]<SqliteFile*, byte*, int, long, int> Write;
    public nint Truncate;
    public delegate* unmanaged[Cdecl]<SqliteFile*, int, int> Sync;
    public Untouched Others;

    /// <summary>From <c>xFileSize</c> to <c>xUnfetch</c>.</summary>
    [InlineArray(13)]
    public struct Untouched
    {
        private nint _first;
    }
}
