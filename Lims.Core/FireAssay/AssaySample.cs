namespace Lims.Core.FireAssay;

/// <summary>One replicate of a sample in the fire.</summary>
/// <param name="Position">Its place on the tray, or null.</param>
/// <param name="PortionMg">m1, the test portion.</param>
/// <param name="CornetMg">m2, the cornet after parting.</param>
/// <param name="AddedGoldMg">Fine gold added to a poor or silver-rich portion; normally 0.</param>
/// <param name="AddedGoldPurityPerMille">Purity of the added gold, ‰; may be null where none was added.</param>
/// <param name="Group">The group whose proofs correct this replicate.</param>
public sealed record AssaySample(
    string? Position,
    decimal PortionMg,
    decimal CornetMg,
    decimal AddedGoldMg = 0,
    decimal? AddedGoldPurityPerMille = null,
    string Group = ProofAssay.OnlyGroup)
{
    /// <summary>Gold of the portion itself, mg: m2 − K − added·P/1000.</summary>
    internal decimal GoldMg(decimal correctionMg) =>
        CornetMg - correctionMg - AddedGoldMg * (AddedGoldPurityPerMille ?? 0) / 1000m;
}
