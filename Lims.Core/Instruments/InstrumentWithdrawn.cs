namespace Lims.Core.Instruments;

/// <summary>An instrument was taken out of use; what it measured stays.</summary>
[FactKind("InstrumentWithdrawn")]
public sealed record InstrumentWithdrawn(string InstrumentId, string Reason) : IFact
{
    public string Subject => InstrumentSubject.Of(InstrumentId);
}
