namespace Lims.Core.Reports;

/// <summary>Words that the content itself carries: kinds of items, titles of people, deviations.</summary>
internal static class ReportWording
{
    public static readonly (string Key, string Tr, string En)[] Entries =
    [
        ("kind.bar", "külçe", "bar"),
        ("kind.casting", "takoz", "cast melt bar"),
        ("kind.jewellery", "takı", "jewellery"),
        ("kind.scrap", "hurda", "scrap"),
        ("kind.granules", "granül", "granules"),
        ("kind.coin", "sikke", "coin"),
        ("kind.other", "diğer", "other"),
        ("title.analyst", "Analist", "Analyst"),
        ("title.checker", "Kontrol sorumlusu", "Checker"),
        ("title.approver", "Laboratuvar müdürü", "Laboratory manager"),
        ("deviation.repeated",
            "{0}: ilk analiz kabul edilmedi ({1}); kendi standart numuneleriyle yeni bir tepside tekrarlandı.",
            "{0}: the first assay was not accepted ({1}); it was repeated on a new tray with proofs of its own."),
        ("deviation.lost", "{0}: bir pay kaybedildi ve hesaba katılmadı.",
            "{0}: a portion was lost and does not count."),
    ];
}
