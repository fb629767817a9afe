using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lims.Api.Ledger.Log;

/// <summary>SQLite's own file system, but for its write-ahead logs, which are <see cref="LogFile"/>s.</summary>
/// <remarks>A shim as https://sqlite.org/vfs.html#shims describes it; why it is worth one: ADR 0019.</remarks>
internal static unsafe partial class LogVfs
{
    private const string Library = "e_sqlite3";
    private const int Ok = 0;
    private const int IsLog = 0x80000; // SQLITE_OPEN_WAL

    private static readonly Lazy<string?> Registered = new(Register);
    private static SqliteVfs* sqlite;
    private static SqliteMethods* inner;
    private static SqliteMethods* ours;

    /// <summary>What a connection string calls it; null where it is not to be had and SQLite's own is used.</summary>
    /// <remarks>The sync without times is Linux's, so it is offered there.</remarks>
    public static string? Name => OperatingSystem.IsLinux() ? Registered.Value : null;

    private static string? Register()
    {
        const string name = "ayarevi-log";
        try
        {
            sqlite = Find(null);
            LogFile.DemandSync();
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
        if (sqlite is null || sqlite->Version != SqliteVfs.Known)
            return null;
        // Both live as long as the process: SQLite keeps the addresses.
        var vfs = (SqliteVfs*)NativeMemory.AllocZeroed((nuint)sizeof(SqliteVfs));
        *vfs = *sqlite;
        vfs->Next = null;
        vfs->Name = (byte*)Marshal.StringToCoTaskMemUTF8(name);
        vfs->FileBytes = HandleAt + sizeof(nint);
        vfs->Open = &Open;
        return Add(vfs, asDefault: 0) == Ok ? name : null;
    }

    // Behind SQLite's own file, where the next address may stand.
    private static int HandleAt => (sqlite->FileBytes + sizeof(nint) - 1) / sizeof(nint) * sizeof(nint);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(SqliteVfs* vfs, byte* path, SqliteFile* file, int flags, int* outFlags)
    {
        var answer = sqlite->Open(sqlite, path, file, flags, outFlags);
        if (answer == Ok && (flags & IsLog) != 0 && IsKnown(file->Methods))
            Take(Marshal.PtrToStringUTF8((nint)path), file);
        return answer;
    }

    // All logs of one process have the same methods; others would be left to SQLite.
    private static bool IsKnown(SqliteMethods* methods)
    {
        lock (Registered)
        {
            if (inner is null && methods->Version == SqliteMethods.Known)
            {
                ours = (SqliteMethods*)NativeMemory.AllocZeroed((nuint)sizeof(SqliteMethods));
                *ours = *methods;
                ours->Close = &Close;
                ours->Write = &Write;
                ours->Sync = &Sync;
                inner = methods;
            }
            return inner == methods;
        }
    }

    // SQLite holds its lock on the database meanwhile, so no other of its hosts replaces the log between both openings.
    private static void Take(string? path, SqliteFile* file)
    {
        try
        {
            var handle = File.OpenHandle(
                path!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            *Kept(file) = GCHandle<LogFile>.ToIntPtr(new(new LogFile(file, inner, handle)));
            file->Methods = ours;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            // As SQLite opened it, it is as safe, only slower.
        }
    }

    private static nint* Kept(SqliteFile* file) => (nint*)((byte*)file + HandleAt);

    private static LogFile Log(SqliteFile* file) => GCHandle<LogFile>.FromIntPtr(*Kept(file)).Target;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(SqliteFile* file)
    {
        var kept = GCHandle<LogFile>.FromIntPtr(*Kept(file));
        kept.Target.Dispose();
        kept.Dispose();
        return inner->Close(file);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(SqliteFile* file, byte* bytes, int count, long at) => Log(file).Write(bytes, count, at);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(SqliteFile* file, int flags) => Log(file).Sync(flags);

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_find")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial SqliteVfs* Find(byte* name);

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_register")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int Add(SqliteVfs* vfs, int asDefault);
}
