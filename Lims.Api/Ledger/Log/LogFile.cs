using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Lims.Api.Ledger.Log;

/// <summary>The open write-ahead log of one connection: a page is written with its head, synced without its times.</summary>
/// <remarks>
/// SQLite writes each page of a log in two calls that follow each other at once, a head of 24 bytes and the page: here
/// the head waits for its page. Nothing else ever waits, so nothing is held when SQLite gives its lock to another.
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

    // Where the last write ended, with a head that is held.
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
        // A head that is written over an older one (behind it stands no page to come) goes through.
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
