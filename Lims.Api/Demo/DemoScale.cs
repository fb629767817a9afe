using Lims.Instruments.Balances;

namespace Lims.Api.Demo;

/// <summary>
/// The two balances of the house, simulated over real sockets: one for whole items, one for portions.
/// </summary>
public sealed class DemoScale : IAsyncDisposable
{
    public const string Counter = "terazi-kabul";
    public const string Micro = "terazi-mikro";

    private readonly SimulatedBalance counter;
    private readonly SimulatedBalance micro;

    private DemoScale(SimulatedBalance counter, SimulatedBalance micro)
    {
        this.counter = counter;
        this.micro = micro;
    }

    public static DemoScale Start(DemoData data) => new(
        Start(data, Counter, "g", decimals: 2),
        Start(data, Micro, "mg", decimals: 2));

    public string AddressOf(string instrumentId) => Of(instrumentId).Address;

    /// <summary>How many weighings both balances were asked for.</summary>
    public int Asked => counter.Asked + micro.Asked;

    public void Lay(string instrumentId, decimal massMg) => Of(instrumentId).Show(massMg);

    public async ValueTask DisposeAsync()
    {
        await counter.DisposeAsync();
        await micro.DisposeAsync();
    }

    private SimulatedBalance Of(string instrumentId) => instrumentId == Counter ? counter : micro;

    private static SimulatedBalance Start(DemoData data, string instrumentId, string unit, int decimals)
    {
        var registered = data.Instruments.Single(instrument => instrument.InstrumentId == instrumentId);
        return SimulatedBalance.Start(
            serialNo: registered.SerialNo, model: registered.Model, unit: unit, decimals: decimals);
    }
}
