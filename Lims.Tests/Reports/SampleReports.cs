using Lims.Core.Reports;

namespace Lims.Tests.Reports;

/// <summary>Reports to print in tests; the first is vector V4 of the reference calculation.</summary>
internal static class SampleReports
{
    public const string Instant = "2026-03-02T08:15:00.0000000Z";

    private static readonly ReportMethod Cupellation = new(
        "cupellation-gold", 2, ["250.12", "249.87"], ["229.27", "229.09"], [], "1249870", "0.63", "S-0412");

    public static ReportResult Gold { get; } = new(
        "Au", "916.46", "0.39", "2", "52.1", true, "1145914.0902", MassBasis.Delivered, "916", null, true, Cupellation,
        new ReportConformity("916", "pass", "guarded", "0.992"), null);

    public static ReportItem Bar { get; } = new(
        "K26-000123-02-4", new BilingualText("Külçe", "Bar"), "Au", 1, "1250620", 2, null, "1250370",
        "ÖĞÜTÇÜ 916", "A-1177", "TR-KM-0099871", "916", "MH-5521", "sağlam", [Gold]);

    public static ReportContent OneBar { get; } = new(
        ReportLayout.Current,
        "AR26-000045-I", "7XQ2M9KD4HZR1TBW", "https://ayar.example.com.tr/verify/7XQ2M9KD4HZR1TBW",
        SealNames.Integrity,
        new ReportHouse("Şişli Ayar Evi A.Ş.", "Halaskârgazi Cad. No: 41, 34371 Şişli / İstanbul", "+90 212 555 01 23",
            "AE-2026/017", "2026-01-15", "Merkez", "AB-0000-T", false),
        new ReportCustomer("Öğütçü Kuyumculuk Ltd. Şti.", "Kapalıçarşı, İstanbul"),
        Instant, "2026-03-02T09:00:00.0000000Z", "2026-03-03T13:20:00.0000000Z", "2026-03-03T14:05:00.0000000Z",
        [Bar],
        new ReportSampling(true, null, null, null, null),
        [],
        [
            new ReportPerson("analyst", "Işık Şağban", "Kimyager", "2026-03-03T13:20:00.0000000Z"),
            new ReportPerson("checker", "Gül Çınar", "Kimya Mühendisi", "2026-03-03T13:41:00.0000000Z"),
            new ReportPerson("approver", "Ömer Üçgöl", "Sorumlu Müdür", "2026-03-03T14:05:00.0000000Z"),
        ],
        false, null, ReportTexts.Version, ReportTexts.Default);
}
