using Lims.Api.Ledger;

namespace Lims.Tests.Ledger.Verification;

/// <summary>What the child of <see cref="KillTests"/> does until it is killed: 64 callers append and tell.</summary>
/// <remarks>
/// The child is the product, started with <see cref="StartupHook"/>: it never comes to its own first line.
/// </remarks>
internal static class Appending
{
    public const string Variable = "AYAREVI_TEST_APPEND_TO";

    private const int Callers = 64;

    public static async Task Forever(string file)
    {
        var database = LedgerDatabase.Open($"Data Source={file}");
        Migrator.Run(database);
        await using var writer = new LedgerWriter(database, Projections.All, TimeProvider.System);
        await using var told = Console.OpenStandardOutput();
        using var turn = new SemaphoreSlim(1);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; ; i++)
            {
                var number = (caller * 100_000) + i;
                var key = string.Create(CultureInfo.InvariantCulture, $"k-{number}");
                await writer.Append(SmallDay.Command(key, SmallDay.Kept(number)), CancellationToken.None);
                await turn.WaitAsync();
                await told.WriteAsync(System.Text.Encoding.ASCII.GetBytes(key + "\n"));
                await told.FlushAsync();
                turn.Release();
            }
        })));
    }
}
