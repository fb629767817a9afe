using System.Text;
using Lims.Api.Documents;
using Lims.Core.Reports;
using Lims.Tests.Reports;

namespace Lims.Tests.Documents;

/// <summary>The reports that must look right: the plain one, and each edge of what people enter.</summary>
internal static class Gallery
{
    public static byte[] Evidence { get; } = Encoding.UTF8.GetBytes(
        "{\"format\":\"ayarevi-evidence/1\",\"note\":\"ğüşıöç\",\"rows\":["
        + string.Join(",", Enumerable.Range(0, 300).Select(i => $"{{\"seq\":{i},\"hash\":\"{i * 7919:x64}\"}}"))
            + "]}");

    public static ReportStamp Stamp { get; } = new(
        12_874, string.Concat(Enumerable.Repeat("9f3a61c0", 8)), string.Concat(Enumerable.Repeat("04be77d2", 8)));

    private static ReportResult NoResult { get; } = SampleReports.Gold with
    {
        PerMille = null, UncertaintyPerMille = null, K = null, SilverPerMille = null, FineMassMg = null,
        StandardFineness = null, Conformity = null, Inconclusive = "duplicates-disagree",
    };

    public static (string Name, ReportContent Content)[] All { get; } =
    [
        ("one-bar", SampleReports.OneBar),
        ("example", SampleReports.OneBar with { House = SampleReports.OneBar.House with { IsExample = true } }),
        ("example-amended", ExampleAmended()),
        ("part-amended-photo", SampleReports.OneBar with
        {
            Items = [SampleReports.Bar with { PhotoSha256 = SamplePhoto.Sha256 }], Part = new ReportPart(1, 2),
            Amendment = new ReportAmendment("AR26-000041-C", "seri numarası yanlış yazılmıştır"),
        }),
        ("photo", SampleReports.OneBar with
            { Items = [SampleReports.Bar with { PhotoSha256 = SamplePhoto.Sha256 }] }),
        ("photos", WithPhotos(Items(7))),
        ("two-metals", TwoMetals()),
        ("inconclusive", Inconclusive()),
        ("long-names", LongNames()),
        ("three-items", Items(3)),
        ("forty-items", Items(40)),
    ];

    private static ReportContent WithPhotos(ReportContent content) => content with
    {
        Items = [.. content.Items.Select(item => item with { PhotoSha256 = SamplePhoto.Sha256 })],
    };

    private static ReportContent ExampleAmended() => SampleReports.OneBar with
    {
        House = SampleReports.OneBar.House with { IsExample = true, AccreditationNo = null },
        Amendment = new ReportAmendment("AR26-000041-C", "seri numarası yanlış yazılmıştır"),
        SamePersonNotice = true,
        Deviations = ["Numune yüzeyi temizlenmeden önce çizilmiş; iki noktadan ek numune alınmıştır."],
    };

    private static ReportContent TwoMetals()
    {
        var silver = SampleReports.Gold with
        {
            Metal = "Ag", PerMille = "52.1", UncertaintyPerMille = "0.7", SilverPerMille = null,
            FineMassMg = "65144.277",
            StandardFineness = null, Accredited = false, Conformity = null,
            Method = SampleReports.Gold.Method with { Code = "titration-silver", CornetsMg = [] },
        };
        var gold = SampleReports.Gold with { SilverPerMille = null };
        return SampleReports.OneBar with { Items = [SampleReports.Bar with { Results = [gold, silver] }] };
    }

    private static ReportContent Inconclusive()
    {
        var result = SampleReports.Gold with
        {
            PerMille = null, UncertaintyPerMille = null, K = null, SilverPerMille = null, FineMassMg = null,
            StandardFineness = null, Conformity = null, Inconclusive = "duplicates-disagree",
        };
        return SampleReports.OneBar with { Items = [SampleReports.Bar with { Results = [result] }] };
    }

    private static ReportContent LongNames()
    {
        var longName = "Uluslararası Kıymetli Maden ve Mücevherat Sanayi Pazarlama İthalat İhracat Dış Ticaret "
            + "Anonim Şirketi Kapalıçarşı Şubesi (Çuhacıhan)";
        var content = SampleReports.OneBar;
        return content with
        {
            House = content.House with { Name =
                "Çemberlitaş Kıymetli Maden ve Taş Analiz Laboratuvarları Ayar Evi A.Ş." },
            Customer = new ReportCustomer(
                longName, "Beyazıt Mahallesi, Kalpakçılar Caddesi No: 143/B, 34126 Fatih / İstanbul"),
            Items = [SampleReports.Bar with
            {
                Kind = new BilingualText(
                    "Hurda takıdan ergitilmiş dökme takoz", "Cast button from melted scrap jewellery"),
                Marks = "ÖĞÜTÇÜOĞULLARI·916·HASALTINRAFİNERİSİTESCİLLİMARKASI",
                SerialNo = "A-1177-2026-000000000012345",
                DeliveredMassMg = "1250370", AfterMeltMassMg = "1250400",
                Condition = "bir köşesi kesilmiş, yüzeyi çizik",
                Results = [SampleReports.Gold with
                {
                    Shortfall = new ReportShortfall("916", "0.80"), PerMille = "915.20", FineMassMg = "1144338.624",
                    Conformity = new ReportConformity("916", "fail", "guarded-95", "0.003"), Accredited = false,
                }],
            }],
            Sampling = new ReportSampling(false, "Işık Şağban", "müşteri kasası, Kapalıçarşı", SampleReports.Instant,
                "TS EN ISO 11596: üst ve alt yüzeyden, karşılıklı köşelerden dört matkap talaşı"),
            Deviations = [string.Concat(Enumerable.Repeat("Talaşlar öngörülen 0,5 g yerine 0,3 g alınmıştır; ", 4))],
            People = [.. content.People.Select(person =>
                person with { Name = person.Name + " Karaosmanoğlu-Değirmencioğlu" })],
        };
    }

    private static ReportContent Items(int count)
    {
        var items = Enumerable.Range(1, count).Select(i => SampleReports.Bar with
        {
            No = $"K26-000123-{i:D2}-{i % 10}",
            SerialNo = $"A-{1170 + i}",
            Marks = i % 4 == 0 ? null : "ÖĞÜTÇÜ 916",
            KmtsCode = i % 3 == 0 ? "TR-KM-0099871" : null,
            Results = [i == 2 ? NoResult : SampleReports.Gold with
            {
                Shortfall = i == 3 ? new ReportShortfall("916", "0.80") : null,
                Accredited = i % 2 == 1,
            }],
        });
        return SampleReports.OneBar with { Items = [.. items] };
    }

}
