using Lims.Core.Custody;
using Lims.Core.FireAssay;
using Lims.Core.House;
using Lims.Core.Orders;
using Lims.Tests.Reports;

namespace Lims.Tests.Documents;

/// <summary>Papers of the counter and the bench to print in tests.</summary>
internal static class SamplePapers
{
    public static PaperHouse House { get; } = new(
        "Şişli Ayar Evi A.Ş.", "Halaskârgazi Cad. No: 41, 34371 Şişli / İstanbul", "+90 212 555 01 23",
        "AE-2026/017", false);

    public static ReceiptItem Bar { get; } = new(
        "K26-000123-01-6", "bar", "Au", 1, "1250620", 2, "916", "ÖĞÜTÇÜ 916", "A-1177", "TR-KM-0099871", "MH-5521",
        "sağlam");

    public static ReceiptItem Bracelets { get; } = new(
        "K26-000123-02-4", "jewellery", "Au", 40, "402118", 3, "916", null, null, null, "MH-5522",
        "çizik, bir kolu kopuk");

    public static ReceptionReceipt Receipt { get; } = new(
        House, "K26-000123-8", SampleReports.Instant, "Öğütçü Kuyumculuk Ltd. Şti.", "Kapalıçarşı, İstanbul",
        "cupellation-gold", "guarded", "customer", "kalan numune ve korneler ayrı torbada",
        "analize alınan paylarda en çok 2 mg", "kalan numune, korne ve talaş", "0,5 g şahit numune, 6 ay",
        "2026-03-03T14:00:00.0000000Z", "Gülşen İğdır", "https://ayar.example.com.tr/is/7XQ2M9KD4HZR1TBW",
        [Bar, Bracelets]);

    /// <summary>The bar of vector V4: 1 250,37 g × 916,46 ‰ = 1 145,91 g.</summary>
    public static ReturnedPiece ReturnedBar { get; } = new(
        "K26-000123-01-6", "ÖĞÜTÇÜ 916 damgalı külçe, seri A-1177, mühür MH-5521", "Au", 1, "1250620", "0.63", "249.37",
        "1250370", 2, "916", "916.46");

    public static ReturnSlip Slip { get; } = new(
        House, "TT26-000017-3", "K26-000123-8", "2026-03-04T09:30:00.0000000Z", "Öğütçü Kuyumculuk Ltd. Şti.",
        "Kapalıçarşı, İstanbul", ["AR26-000045-I", "AR26-000046-9"], "Şükrü Öğütçü", null, "Gülşen İğdır",
        [
            ReturnedBar,
            new(
                "K26-000123-02-4", "40 bilezik, mühür MH-5522", "Au", 40, "402118", "1.2", null, "402100", 3, "916",
                "916.10"),
            new(
                "K26-000123-03-2", "hurda takoz, köşesi kesik", "Au", 1, "98765.4", null, null, "98260.1", 4, null,
                null),
            new("K26-000123-04-0", "gümüş tepsi", "Ag", 1, "812300", null, null, "812300", 1, null, "925.4"),
        ]);

    public static ReturnSlip LongSlip { get; } = Slip with
    {
        House = House with { IsExample = true },
        Authority = "vekaletname, Beyoğlu 12. Noterliği 2026/4711",
        Pieces = [.. Enumerable.Range(1, 40).Select(i => ReturnedBar with { ItemNo = $"K26-000123-{i:D2}-{i % 10}" })],
    };

    public static TraySheet Tray { get; } = new(
        House, "T26-000031-7", "2026-03-02T09:00:00.0000000Z", "Işık Şağban", "cupellation-gold", 5, 5,
        [
            .. Enumerable.Range(0, 4).SelectMany(row => new[]
            {
                new TraySheetCell($"{(char)('A' + row)}1", "1", null, "250.04", "625"),
                new TraySheetCell($"{(char)('A' + row)}2", "1", $"4K7QZ{row}X", "250.12", "600.5"),
                new TraySheetCell($"{(char)('A' + row)}3", "1", $"4K7QZ{row}X", row > 2 ? null : "249.87", null),
                new TraySheetCell($"{(char)('A' + row)}4", "1", null, null, null),
            }),
        ]);

    public static ItemLabel[] ItemLabels { get; } =
    [
        new("K26-000123-02-4", "bar", "Au", 1, "1250620", 2, "MH-5521"),
        new("K26-000123-14-X", "ğüşıöçĞÜŞİÖÇ dökme takoz, uzun adı olan bir hurda külçe", "Ag", 1250, "12345678", 3,
            null),
    ];

    public static BlindLabel[] BlindLabels { get; } =
        [new("4K7QZ2X", "jewellery", "Au", 40, "402118", 3), new("W0MWNQ8", "bar", "Pt", 1, "31103.5", 4)];

    public static ReceptionReceipt LongReceipt { get; } = Receipt with
    {
        CustomerName = "Uluslararası Kıymetli Maden ve Mücevherat Sanayi Pazarlama İthalat İhracat A.Ş.",
        DecisionRule = null, SampledBy = "house", ReturnWishes = null, PromisedAtUtc = null,
        House = House with { IsExample = true },
        Items = [.. Enumerable.Range(1, 14).Select(i => (i % 3 == 0 ? Bracelets : Bar) with
            { ItemNo = $"K26-000123-{i:D2}-{i % 10}", SerialNo = $"A-{1170 + i}" })],
    };
}
