using Lims.Api.Ledger;

namespace Lims.Tests.Ledger.Verification;

/// <summary>What a child does until it is killed or has told enough: callers append and tell.</summary>
/// <remarks>
/// The child is the product, started with <see cref="StartupHook"/>: it never comes to its own first line.
/// </remarks>
internal static class Appending
{
    public const string Variable = "AYAREVI_TEST_APPEND_TO";

    /// <summary>The name of a host, which begins its keys; without one, <c>k</c>.</summary>
    public const string HostVariable = "AYAREVI_TEST_APPEND_AS";

    /// <summary>How many each caller appends; without it, until the end of the world.</summary>
    public const string CountVariable = "AYAREVI_TEST_APPEND_COUNT";

    /// <summary>How many append at once; without it, as many as the host has.</summary>
    public const string CallersVariable = "AYAREVI_TEST_APPEND_CALLERS";

    private const int PauseMs = 5;
    private const int UsualCallers = 64;

    /// <summary>How many callers a named host has: few, so that it needs many transactions.</summary>
    public const int HostCallers = 8;

    public static async Task Forever(string connection)
    {
        var name = Environment.GetEnvironmentVariable(HostVariable);
        var (host, callers) = name is null ? ("k", UsualCallers) : (name, HostCallers);
        callers = Number(CallersVariable) ?? callers;
        var most = Number(CountVariable) ?? int.MaxValue;
        var database = LedgerDatabase.Open(connection);
        Migrator.Run(database);
        await using var writer = new LedgerWriter(database, Projections.All, TimeProvider.System);
        await using var told = Console.OpenStandardOutput();
        using var turn = new SemaphoreSlim(1);
        if (name is not null)
        {
            // Hosts are let go together.
            await told.WriteAsync("ready\n"u8.ToArray());
            await told.FlushAsync();
            await Console.In.ReadLineAsync();
        }
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < most; i++)
            {
                var number = (caller * 100_000) + i;
                var key = string.Create(CultureInfo.InvariantCulture, $"{host}-{number}");
                await writer.Append(SmallDay.Command(key, SmallDay.Kept(number)), CancellationToken.None);
                await turn.WaitAsync();
                await told.WriteAsync(System.Text.Encoding.ASCII.GetBytes(key + "\n"));
                await told.FlushAsync();
                turn.Release();
                // Whoever never rests would hold the lock till he is done, and the other would wait for its turn.
                if (name is not null)
                    await Task.Delay(PauseMs);
            }
        })));
    }

    private static int? Number(string variable) => Environment.GetEnvironmentVariable(variable) is { } number
        ? int.Parse(number, CultureInfo.InvariantCulture)
        : null;
}
