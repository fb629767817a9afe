using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Lims.Api.Ledger.Log;

/// <summary>The open write-ahead log of one connection: pages go with their heads, syncs without times.</summary>
/// <remarks>
/// SQLite writes each page of a log in two calls that follow each other at once, a head of 24 bytes and the page: here
/// the head waits for its page. Nothing else ever waits, so nothing is held when SQLite gives its lock to another.
/// SQLite's padding of sectors (<c>psow=0</c>) would split a page; no database of the house is opened with it.
/// For one thread at a time, as its connection.
/// </remarks>
/// <param name="file">SQLite's own file.</param>
/// <param name="sqlite">What SQLite does with it.</param>
/// <param name="handle">The same file, for the sync that SQLite does not know.</param>
internal sealed unsafe partial class LogFile(SqliteFile* file, SqliteMethods* sqlite, SafeFileHandle handle)
    : IDisposable
{
    private const int Ok = 0;
    private const int SyncFailed = 1034; // SQLITE_IOERR_FSYNC
    private const int HeadBytes = 24;
    private const int MostPageBytes = 65_536;

    private readonly byte[] _frame = GC.AllocateUninitializedArray<byte>(HeadBytes + MostPageBytes, pinned: true);
    private bool _isHeadHeld;
    private bool _isInFolder;

    // The end of what was given so far, written or held.
    private long _end;

    public int Write(byte* bytes, int count, long at)
    {
        var given = new ReadOnlySpan<byte>(bytes, count);
        if (_isHeadHeld && at == _end && count <= MostPageBytes)
        {
            given.CopyTo(_frame.AsSpan(HeadBytes));
            _isHeadHeld = false;
            _end = at + count;
            return WriteFrame(HeadBytes + count, at - HeadBytes);
        }
        var written = WriteHead();
        if (written != Ok)
            return written;
        // A head that is not appended is rewritten alone (SQLite renews its checksums so): no page follows it.
        _isHeadHeld = count == HeadBytes && at == _end;
        _end = at + count;
        if (!_isHeadHeld)
            return sqlite->Write(file, bytes, count, at);
        given.CopyTo(_frame);
        return Ok;
    }

    /// <summary>The first time as SQLite does, who syncs the folder too; then all but the file's times.</summary>
    public int Sync(int flags)
    {
        var written = WriteHead();
        if (written != Ok)
            return written;
        if (_isInFolder)
            return SyncData(handle) == 0 ? Ok : SyncFailed;
        var synced = sqlite->Sync(file, flags);
        _isInFolder = synced == Ok;
        return synced;
    }

    public void Dispose() => handle.Dispose();

    /// <summary>Asks the system for the sync of nothing, to know before a commit does that there is one.</summary>
    /// <exception cref="EntryPointNotFoundException">There is none; or <see cref="DllNotFoundException"/>.</exception>
    public static void DemandSync()
    {
        using var nothing = new SafeFileHandle(-1, ownsHandle: false);
        _ = SyncData(nothing);
    }

    // A head whose page did not come next.
    private int WriteHead()
    {
        if (!_isHeadHeld)
            return Ok;
        _isHeadHeld = false;
        return WriteFrame(HeadBytes, _end - HeadBytes);
    }

    private int WriteFrame(int count, long at)
    {
        fixed (byte* frame = _frame)
            return sqlite->Write(file, frame, count, at);
    }

    [LibraryImport("libc", EntryPoint = "fdatasync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SyncData(SafeFileHandle file);
}
