using Lims.Core.Quantities;

namespace Lims.Core.Custody;

/// <summary>One line of a return slip: what came in, what the analysis took, what goes back and its fine
/// mass.</summary>
/// <param name="Phrase">What tells this piece from another, such as mark, serial no and seal.</param>
/// <param name="ReceivedMassMg">As weighed at reception, plain decimal text.</param>
/// <param name="ConsumedMassMg">Lost in the analysis, or null when nothing was taken.</param>
/// <param name="KeptMassMg">Of the witness sample the house keeps, or null.</param>
/// <param name="ReturnedMassMg">As weighed when handed back.</param>
/// <param name="MassDecimals">Decimals of the masses received and returned in grams, 0 to 6.</param>
/// <param name="StandardFineness">The standard (<i>ayar</i>) where one was agreed, such as <c>916</c>; or
/// null.</param>
/// <param name="ConversionPerMille">The fineness used in the conversion (<i>milyem</i>), as the report prints it; null
/// when the assay gave none.</param>
public sealed record ReturnedPiece(
    string ItemNo,
    string Phrase,
    string Metal,
    long Pieces,
    string ReceivedMassMg,
    string? ConsumedMassMg,
    string? KeptMassMg,
    string ReturnedMassMg,
    int MassDecimals,
    string? StandardFineness,
    string? ConversionPerMille)
{
    /// <summary>Mass handed back × milyem / 1000, exact; null without a milyem.</summary>
    public decimal? FineMassMg() => ConversionPerMille is null
        ? null
        : DecimalText.Parse(ReturnedMassMg) * DecimalText.Parse(ConversionPerMille) / 1000m;
}
