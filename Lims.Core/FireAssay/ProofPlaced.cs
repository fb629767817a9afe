namespace Lims.Core.FireAssay;

/// <summary>A cell of the tray was set aside for a proof assay sample (standart numune) of one group.</summary>
/// <param name="Position">Row letter and column number, such as A1.</param>
/// <param name="ProofGroup">The samples of this group take the correction of this group's proofs.</param>
/// <param name="PurityPerMille">Purity of the proof gold by its certificate, ‰.</param>
[FactKind("ProofPlaced")]
public sealed record ProofPlaced(
    string TrayNo, string Position, string ProofGroup, string PurityPerMille, string ProofGoldLot) : IFact
{
    public string Subject => TraySubject.Of(TrayNo);
}
