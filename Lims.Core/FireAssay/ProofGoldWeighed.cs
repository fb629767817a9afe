namespace Lims.Core.FireAssay;

/// <summary>The fine gold of a proof was weighed into its cell.</summary>
/// <param name="CaptureSha256">The bytes of the balance from which this mass was read.</param>
[FactKind("ProofGoldWeighed")]
public sealed record ProofGoldWeighed(
    string TrayNo, string Position, string InstrumentId, string CaptureSha256, string MassMg) : IFact
{
    public string Subject => TraySubject.Of(TrayNo);
}
