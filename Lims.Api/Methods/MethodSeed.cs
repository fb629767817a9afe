using Lims.Core.Methods;

namespace Lims.Api.Methods;

/// <summary>
/// The methods a house starts with: typical figures, marked as examples until the house sets its own.
/// </summary>
/// <remarks>
/// Cupellation: weighing 0.010 mg, repeatability 0.15 ‰, proof purity 0.03 ‰, matrix 0.10 ‰, as in the worked example
/// of the calculation. Screening: three places, and limits within which scatter and declaration are believed.
/// </remarks>
public static class MethodSeed
{
    private static readonly string[] CupelledClasses =
        ["yellow", "red", "white-nickel", "white-palladium", "fine", "dore"];

    public static IReadOnlyList<MethodVersionSet> All { get; } =
    [
        new("fa-au-cupellation", "Kupelasyon (ateş deneyi)", "Cupellation (fire assay)", "TS EN ISO 11426",
            "cupellation-gold", "1", ReportDecimals: 2, MinimumReplicates: 2, MaximumRangePerMille: null,
            [.. CupelledClasses.Select(each => new MethodBudget(each, "0.010", "0.15", "0.03", "0.10", "0"))],
            Xrf: null, ScopeAccredited: 0,
            "Altın, kurşunla kupelasyon ve nitrik asitle ayrıştırma sonrası tartılarak tayin edilmiştir.",
            "Gold was determined by weighing after cupellation with lead and parting in nitric acid.", IsExample: 1),
        new("ti-ag", "Gümüş titrasyonu", "Silver titration", "TS EN ISO 11427",
            "titration-silver", "1", ReportDecimals: 1, MinimumReplicates: 2, MaximumRangePerMille: null, [],
            Xrf: null, ScopeAccredited: 0,
            "Gümüş, potasyum bromür ile potansiyometrik titrasyonla tayin edilmiştir.",
            "Silver was determined by potentiometric titration with potassium bromide.", IsExample: 1),
        new("diff-au", "Fark yöntemi (yüksek saflıkta altın)", "Difference method (high-purity gold)",
            "TS EN ISO 15093",
            "difference", "1", ReportDecimals: 2, MinimumReplicates: 2, MaximumRangePerMille: null, [],
            Xrf: null, ScopeAccredited: 0,
            "Altın, safsızlıkların toplamı 1000 ‰'den çıkarılarak bulunmuştur.",
            "Gold was found by subtracting the sum of impurities from 1000 ‰.", IsExample: 1),
        new("xrf-au", "XRF ön eleme", "XRF screening", Standard: null,
            MethodBook.Screening, "1", ReportDecimals: 0, MinimumReplicates: 1, MaximumRangePerMille: null, [],
            new XrfLimits(
                MinimumSpots: 3, ConsistentWithinPerMille: "10", CoatingRangePerMille: "20",
                MinimumSumPerMille: "980", MaximumSumPerMille: "1001"),
            ScopeAccredited: 0,
            "Yüzeyden X ışını floresansı ile ön bilgi alınmıştır; ayar tayini değildir.",
            "Preliminary information by X-ray fluorescence of the surface; no determination of fineness.",
            IsExample: 1),
    ];
}
