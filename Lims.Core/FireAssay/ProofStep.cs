namespace Lims.Core.FireAssay;

/// <summary>One proof and what it says: k = m4 − m3·P/1000, mg.</summary>
public sealed record ProofStep(ProofAssay Proof, decimal CorrectionMg);
