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
    private const int Full = 13;
    private const int SyncFailed = 1034;
    private const int HeadBytes = 24;
    private const int PageBytes = 4096;

    // Called back on the test's own thread.
    [ThreadStatic]
    private static List<string>? _calls;

    [ThreadStatic]
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
        Assert.That(log.Sync(2), Is.EqualTo(Ok));
        Assert.That(_calls, Is.EqualTo(new[] { $"write {HeadBytes + PageBytes} at 32", "sync 2" }));

        // Once there is room, the next transaction begins at the same place.
        _calls!.Clear();
        Assert.That(
            (Write(log, HeadBytes, 32), Write(log, PageBytes, 32 + HeadBytes), log.Sync(2)), Is.EqualTo((Ok, Ok, Ok)));
        Assert.That(
            _calls, Is.EqualTo(new[] { $"write {HeadBytes} at 32", $"write {PageBytes} at {32 + HeadBytes}" }));
    }

    [Test]
    public void A_head_without_its_page_is_written_before_the_sync_and_fails_it_where_the_disk_is_full()
    {
        using var log = Opened();
        Assert.That(Write(log, HeadBytes, 32), Is.EqualTo(Ok));
        _answer = Full;
        Assert.That(log.Sync(2), Is.EqualTo(Full));
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
            Assert.That((first.Sync(2), first.Sync(2)), Is.EqualTo((Ok, Ok)));
        Assert.That(_calls, Is.EqualTo(new[] { "sync 2" }));
        using var second = Opened();
        _answer = SyncFailed;
        Assert.That(second.Sync(18), Is.EqualTo(SyncFailed));
        _answer = Ok;
        Assert.That((second.Sync(18), second.Sync(18)), Is.EqualTo((Ok, Ok)));
        Assert.That(_calls, Is.EqualTo(new[] { "sync 18", "sync 18" }));
    }

    [Test]
    public void A_sync_that_the_system_refuses_is_an_error_for_SQLite()
    {
        using var nowhere = new SafeFileHandle(-1, ownsHandle: false);
        using var log = Opened(nowhere);
        Assert.That(log.Sync(2), Is.EqualTo(Ok));
        Assert.That(log.Sync(2), Is.EqualTo(SyncFailed));
    }

    // The first page of a log stands behind its 32 bytes.
    private LogFile Opened(SafeFileHandle? data = null)
    {
        var log = new LogFile(_file, Methods, data ?? File.OpenHandle(_path));
        Write(log, 32, 0);
        _calls!.Clear();
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
        _calls!.Add(call);
        return _answer;
    }
}
