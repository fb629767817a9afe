using System.Text.Json.Serialization;

namespace Lims.Core.Reports;

/// <summary>One item as received, and what was found in it.</summary>
/// <param name="No">Such as <c>K26-000123-02-4</c>.</param>
/// <param name="Kind">What it is (bar, button, jewellery), worded by the house.</param>
/// <param name="Metal">Symbol of the chief metal, such as <c>Au</c>; the texts hold <c>metal.Au</c>.</param>
/// <param name="GrossMassMg">As received.</param>
/// <param name="GrossMassDecimals">Decimals of the mass in grams as weighed, 0 to 6.</param>
/// <param name="Marks">
/// What is stamped on it; with serial, KMTS code and declared fineness a statement of the customer.
/// </param>
/// <param name="DeclaredPerMille">The fineness the customer stated.</param>
/// <param name="Results">One per determined metal, the chief metal first; an inconclusive one says so.</param>
/// <param name="PhotoSha256">
/// The photograph taken at reception, a JPEG whose bytes are kept beside the content; absent when there is none.
/// </param>
public sealed record ReportItem(
    string No,
    BilingualText Kind,
    string Metal,
    int Pieces,
    string GrossMassMg,
    int GrossMassDecimals,
    string? AfterMeltMassMg,
    string? DeliveredMassMg,
    string? Marks,
    string? SerialNo,
    string? KmtsCode,
    string? DeclaredPerMille,
    string? SealNo,
    string? Condition,
    IReadOnlyList<ReportResult> Results,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PhotoSha256 = null)
{
    /// <summary>The mass in mg that a fine mass of this basis rests on.</summary>
    /// <exception cref="ArgumentException">
    /// The item was not weighed at that moment, or the basis is unknown.
    /// </exception>
    public string MassMgAt(string basis) => basis switch
    {
        MassBasis.Received => GrossMassMg,
        MassBasis.AfterMelt when AfterMeltMassMg is not null => AfterMeltMassMg,
        MassBasis.Delivered when DeliveredMassMg is not null => DeliveredMassMg,
        _ => throw new ArgumentException($"Item {No} has no mass '{basis}'.", nameof(basis)),
    };
}
