using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Lims.Api.Ledger.Log;
using Microsoft.Win32.SafeHandles;

namespace Lims.Tests.Ledger.Log;

/// <summary>What a log tells SQLite when the disk refuses: a file that does as told stands in for its own.</summary>
[Platform("Linux")]
public sealed unsafe class LogFileTests
{
    private const int Ok = 0;
    private const int Full = 13; // SQLITE_FULL
    private const int SyncFailed = 1034; // SQLITE_IOERR_FSYNC
    private const int Whole = 2; // SQLITE_SYNC_NORMAL
    private const int DataOnly = 18; // and SQLITE_SYNC_DATAONLY
    private const int HeadBytes = 24;
    private const int PageBytes = 4096;

    private static List<string> _calls = [];
    private static int _answer;

    private static readonly SqliteMethods* Methods = Told();

    private SqliteFile* _file;
    private string _path = "";

    [SetUp]
    public void Begin()
    {
        (_calls, _answer) = ([], Ok);
        _file = (SqliteFile*)NativeMemory.AllocZeroed((nuint)sizeof(SqliteFile));
        _path = Path.GetTempFileName();
    }

    [TearDown]
    public void End()
    {
        File.Delete(_path);
        NativeMemory.Free(_file);
    }

    [Test]
    public void A_page_that_the_disk_has_no_room_for_is_refused_and_its_head_is_not_written_later()
    {
        using var log = Opened();
        Assert.That(Write(log, HeadBytes, 32), Is.EqualTo(Ok));
        _answer = Full;
        Assert.That(Write(log, PageBytes, 32 + HeadBytes), Is.EqualTo(Full));
        _answer = Ok;
        Assert.That(log.Sync(Whole), Is.EqualTo(Ok));
        Assert.That(_calls, Is.EqualTo(new[] { $"write {HeadBytes + PageBytes} at 32", $"sync {Whole}" }));

        // Once there is room, the next transaction begins at the same place.
        _calls.Clear();
        Assert.That(
            (Write(log, HeadBytes, 32), Write(log, PageBytes, 32 + HeadBytes), log.Sync(Whole)),
            Is.EqualTo((Ok, Ok, Ok)));
        Assert.That(
            _calls, Is.EqualTo(new[] { $"write {HeadBytes} at 32", $"write {PageBytes} at {32 + HeadBytes}" }));
    }

    [Test]
    public void A_head_without_its_page_is_written_before_the_sync_and_fails_it_where_the_disk_is_full()
    {
        using var log = Opened();
        Assert.That(Write(log, HeadBytes, 32), Is.EqualTo(Ok));
        _answer = Full;
        Assert.That(log.Sync(Whole), Is.EqualTo(Full));
        Assert.That(_calls, Is.EqualTo(new[] { $"write {HeadBytes} at 32" }), "Nothing was synced as if it stood.");
    }

    [Test]
    public void A_head_without_its_page_is_written_before_what_comes_elsewhere_and_fails_it_on_a_full_disk()
    {
        using var log = Opened();
        Assert.That(Write(log, HeadBytes, 32), Is.EqualTo(Ok));
        _answer = Full;
        Assert.That(Write(log, PageBytes, 50_000), Is.EqualTo(Full));
        Assert.That(_calls, Is.EqualTo(new[] { $"write {HeadBytes} at 32" }));
    }

    [Test]
    public void Each_log_that_is_opened_is_synced_by_SQLite_itself_until_that_succeeded_once()
    {
        using (var first = Opened())
            Assert.That((first.Sync(Whole), first.Sync(Whole)), Is.EqualTo((Ok, Ok)));
        Assert.That(_calls, Is.EqualTo(new[] { $"sync {Whole}" }));
        using var second = Opened();
        _answer = SyncFailed;
        Assert.That(second.Sync(DataOnly), Is.EqualTo(SyncFailed));
        _answer = Ok;
        Assert.That((second.Sync(DataOnly), second.Sync(DataOnly)), Is.EqualTo((Ok, Ok)));
        Assert.That(_calls, Is.EqualTo(new[] { $"sync {DataOnly}", $"sync {DataOnly}" }));
    }

    [Test]
    public void A_sync_that_the_system_refuses_is_an_error_for_SQLite()
    {
        using var nowhere = new SafeFileHandle(-1, ownsHandle: false);
        using var log = Opened(nowhere);
        Assert.That(log.Sync(Whole), Is.EqualTo(Ok));
        Assert.That(log.Sync(Whole), Is.EqualTo(SyncFailed));
    }

    // The first page of a log stands behind its 32 bytes.
    private LogFile Opened(SafeFileHandle? data = null)
    {
        var log = new LogFile(_file, Methods, data ?? File.OpenHandle(_path));
        Write(log, 32, 0);
        _calls.Clear();
        return log;
    }

    private static int Write(LogFile log, int count, long at)
    {
        fixed (byte* bytes = new byte[count])
            return log.Write(bytes, count, at);
    }

    private static SqliteMethods* Told()
    {
        var methods = (SqliteMethods*)NativeMemory.AllocZeroed((nuint)sizeof(SqliteMethods));
        methods->Version = SqliteMethods.Known;
        methods->Write = &Write;
        methods->Sync = &Sync;
        return methods;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(SqliteFile* file, byte* bytes, int count, long at) => Called($"write {count} at {at}");

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(SqliteFile* file, int flags) => Called($"sync {flags}");

    private static int Called(string call)
    {
        _calls.Add(call);
        return _answer;
    }
}
