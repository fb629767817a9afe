namespace Lims.Core.FireAssay;

/// <summary>The proofs of one group and the correction they give.</summary>
/// <param name="CorrectionMg">K, the mean of the proofs', mg; null without a proof.</param>
/// <param name="RangeMg">How far the proofs lie apart, mg.</param>
/// <param name="MaximumRangeMg">How far they may, mg.</param>
public sealed record GroupStep(
    string Name, IReadOnlyList<ProofStep> Proofs, decimal? CorrectionMg, decimal? RangeMg, decimal? MaximumRangeMg)
{
    internal static GroupStep Of(ProofGroup group, Cupellation sheet) => new(
        group.Name,
        [.. group.Proofs.Select(proof => new ProofStep(proof, proof.CorrectionMg))],
        group.Proofs.Count > 0 ? Rounding.Settle(group.CorrectionMg) : group.GivenCorrectionMg,
        group.Proofs.Count > 0 ? group.RangeMg : null,
        group.Proofs.Count > 0 ? group.MaximumRangeMg(sheet) : null);
}
