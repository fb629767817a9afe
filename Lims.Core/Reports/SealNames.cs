namespace Lims.Core.Reports;

/// <summary>
/// What the seal may be called (Law 5070: only a qualified certificate makes a signature); texts <c>seal.…</c>.
/// </summary>
public static class SealNames
{
    /// <summary>The house's own key: <i>belge bütünlük mührü</i>.</summary>
    public const string Integrity = "integrity";

    public const string ElectronicSeal = "electronic-seal";

    public const string ElectronicSignature = "electronic-signature";
}
