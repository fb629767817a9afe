namespace Lims.Core.FireAssay;

/// <summary>A proof: pure gold that goes through the fire beside the samples (<c>standart numune</c>).</summary>
/// <param name="Position">Its place on the tray, or null.</param>
/// <param name="FineGoldMg">m3, the proof gold weighed in.</param>
/// <param name="PurityPerMille">P, its purity by the certificate, ‰.</param>
/// <param name="CornetMg">m4, its cornet after parting.</param>
/// <param name="Group">The group of samples that it corrects.</param>
public sealed record ProofAssay(
    string? Position, decimal FineGoldMg, decimal PurityPerMille, decimal CornetMg, string Group = ProofAssay.OnlyGroup)
{
    public const string OnlyGroup = "1";

    /// <summary>m4 − m3·P/1000 in mg: positive means the cornet is too heavy, by retained silver.</summary>
    internal decimal CorrectionMg => CornetMg - FineGoldMg * PurityPerMille / 1000m;
}
