using Lims.Api.Ledger;

namespace Lims.Tests.Ledger;

/// <summary>A writer that is busy until it is released: what is asked meanwhile gathers into one transaction.</summary>
internal sealed class HeldWriter : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ManualResetEventSlim begun = new();
    private readonly ManualResetEventSlim gate = new();
    private readonly Task held;

    public HeldWriter(LedgerWriter writer)
    {
        held = writer.Append(TemporaryLedger.Command("held") with
        {
            Decide = _ =>
            {
                begun.Set();
                gate.Wait(Patience);
                return [];
            },
        });
        begun.Wait(Patience);
    }

    public Task Release()
    {
        gate.Set();
        return held;
    }

    public void Dispose()
    {
        begun.Dispose();
        gate.Dispose();
    }
}
