using Lims.Api.Ledger;
using Lims.Api.Methods;
using Lims.Core.FireAssay;
using Lims.Core.House;
using Lims.Core.Quantities;
using Lims.Core.Reports;

namespace Lims.Api.House;

/// <summary>
/// What a house starts with: an example that works at once and says ÖRNEK until a person confirms it.
/// </summary>
public static class HouseSeed
{
    private static readonly string[] Metals = ["Au", "Ag", "Pt", "Pd"];

    /// <summary>The commands that make an example house, in their order; each key is the same every time.</summary>
    public static IEnumerable<LedgerCommand> Commands() =>
    [
        SetHouse.Settings("seed:settings", Actors.House, Settings),
        SetHouse.StandardFineness("seed:standard-fineness", Actors.House, Finenesses()),
        SetHouse.ReportText("seed:report-text", Actors.House, Texts()),
        .. MethodSeed.All.Select(method =>
            SetMethod.Command("seed:method:" + method.MethodId, Actors.House, method)),
    ];

    private static readonly HouseSettingsSet Settings = new(
        Origin: "ornek-1",
        Title: "Örnek Ayar Evi",
        Address: "Kuyumcular Sitesi 12, Kahramanmaraş",
        Phone: "+90 344 000 00 00",
        Branch: null,
        LicenceNo: null,
        LicenceDate: null,
        AccreditationNo: null,
        CheckerMayApprove: 0,
        IsExample: 1);

    private static StandardFinenessSet Finenesses() => new(
        [.. Metals.Select(metal => new MetalFineness(
            metal, [.. StandardFineness.Of(metal).Select(DecimalText.FormatShortest)]))],
        StandardFinenessSet.LargestNotAbove);

    private static ReportTextSet Texts() => new(
        ReportTexts.Version,
        [.. ReportTexts.Default.Select(text => new TextEntry(text.Key, text.Value.Tr, text.Value.En))]);
}
