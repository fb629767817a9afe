using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>One item of a report for the public page: what it is, how heavy, how fine.</summary>
/// <param name="PerMille">The printed fineness, ‰; null when the assay was inconclusive.</param>
/// <param name="Inconclusive">Why there is no figure, or null.</param>
public sealed record PublicItem(
    string ItemNo,
    BilingualText Kind,
    string Metal,
    int Pieces,
    string GrossMassMg,
    int GrossMassDecimals,
    string? DeliveredMassMg,
    string? PerMille,
    string? UncertaintyPerMille,
    string? FineMassMg,
    string? Inconclusive)
{
    public static PublicItem Of(ReportItem item) => new(
        item.No, item.Kind, item.Metal, item.Pieces, item.GrossMassMg, item.GrossMassDecimals,
        item.DeliveredMassMg,
        item.Results[0].PerMille, item.Results[0].UncertaintyPerMille, item.Results[0].FineMassMg,
        item.Results[0].Inconclusive);
}
