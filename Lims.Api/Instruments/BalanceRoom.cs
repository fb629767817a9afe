using System.Collections.Concurrent;
using Lims.Core.Instruments;
using Lims.Instruments.Balances;

namespace Lims.Api.Instruments;

/// <summary>The lines to the balances of the register: one session a balance, opened when first asked.</summary>
public sealed class BalanceRoom(TimeProvider clock) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<(string InstrumentId, long Version), MtSicsBalance> lines = new();

    /// <summary>One weighing on this balance; a changed registration opens a new line.</summary>
    /// <exception cref="Core.Refusals.RefusedException">Out of reach, or another balance answers.</exception>
    public Task<Weighing> Weigh(Instrument balance) => LineTo(balance).Weigh(CancellationToken.None);

    /// <summary>What lies on its pan now, for eyes only; any weighing goes before it.</summary>
    /// <exception cref="OperationCanceledException">Nobody looks any more.</exception>
    public Task<BalanceLook> Look(Instrument balance, CancellationToken cancel) => LineTo(balance).Look(cancel);

    private MtSicsBalance LineTo(Instrument balance) => lines.GetOrAdd(
        (balance.InstrumentId, balance.Version), _ => MtSicsBalance.At(
            balance.Address, new BalanceSettings(balance.SerialNo) { Model = balance.Model }, clock));

    public async ValueTask DisposeAsync()
    {
        foreach (var line in lines.Values)
            await line.DisposeAsync();
    }
}
