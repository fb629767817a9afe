namespace Lims.Core.FireAssay;

/// <summary>Where an uncertainty of a cupellation comes from.</summary>
public enum UncertaintySource
{
    /// <summary>u_m of the portion.</summary>
    PortionWeighing,

    /// <summary>u_m of the cornet, and of gold that was added.</summary>
    CornetWeighing,

    /// <summary>u(K): weighing and scatter of the proofs, and the purity of their gold.</summary>
    ProofCorrection,

    /// <summary>s_r of one replicate.</summary>
    Repeatability,

    /// <summary>Proofs unlike the sample.</summary>
    Matrix,

    /// <summary>The item differs from place to place.</summary>
    Homogeneity,
}
