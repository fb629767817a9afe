namespace Lims.Core.FireAssay;

/// <summary>The cornet of a proof was weighed after parting and annealing.</summary>
/// <param name="CaptureSha256">The bytes of the balance from which this mass was read.</param>
[FactKind("ProofCornetWeighed")]
public sealed record ProofCornetWeighed(
    string TrayNo, string Position, string InstrumentId, string CaptureSha256, string MassMg) : IFact
{
    public string Subject => TraySubject.Of(TrayNo);
}
