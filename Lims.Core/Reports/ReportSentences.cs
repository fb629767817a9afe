namespace Lims.Core.Reports;

/// <summary>Whole sentences of the report, and short phrases with a placeholder.</summary>
internal static class ReportSentences
{
    public static readonly (string Key, string Tr, string En)[] Entries =
    [
        ("title.document", "Ayar raporu {0}", "Fineness report {0}"),
        ("example", "ÖRNEK", "SPECIMEN"),
        ("example.notice", "ÖRNEK – ayar evi bilgileri doğrulanmamıştır; bu kâğıt geçerli bir rapor değildir.",
            "SPECIMEN – the details of the house are not confirmed; this paper is not a valid report."),
        ("amendment", "{0} no.lu raporun yerine geçer. Neden: {1}", "Replaces report no {0}. Reason: {1}"),
        ("amended", "DÜZELTİLMİŞ RAPOR", "AMENDED REPORT"),
        ("part", "Bölüm {0}/{1}", "Part {0} of {1}"),
        ("continued", "devamı", "continued"),
        ("basis", "{0} {1} üzerinden", "on the {0} of {1}"),
        ("inconclusive", "Sonuçsuz", "Inconclusive"),
        ("shortfall", "{0} {1} ‰ altında", "{1} ‰ below {0}"),
        ("specification.minimum", "en az {0} ‰", "at least {0} ‰"),
        ("declared-note", "† müşteri beyanı", "† as stated by the customer"),
        ("scope-note", "* akreditasyon kapsamı dışındadır", "* outside the scope of accreditation"),
        ("same-person", "Kontrol eden ve onaylayan aynı kişidir; ayar evinin kararıyla.",
            "Checker and approver are the same person, by a decision of the house."),
        ("deviations.none", "Metottan sapma yoktur.", "No deviation from the method."),
        ("sampling.customer", "Numune müşteri tarafından getirilmiştir.", "The item was brought by the customer."),
        ("sampling.house", "Numune ayar evi tarafından alınmıştır:", "Sampled by the house:"),
        ("uncertainty-note", "Genişletilmiş belirsizlik U, k kapsam faktörü ile, yaklaşık % 95 güven düzeyindedir.",
            "Expanded uncertainty U with coverage factor k, at a level of confidence of about 95 %."),
        ("items-only", "Sonuçlar yalnızca analiz edilen numunelere aittir.",
            "The results relate only to the items analysed."),
        ("no-partial-copy", "Ayar evinin yazılı izni olmadan kısmen çoğaltılamaz.",
            "Not to be reproduced except in full without written leave of the house."),
        ("seal.note", "Karekod ve mühür belgenin aslını gösterir.", "The QR code and the seal show the original."),
        ("page", "Sayfa {0}/{1}", "Page {0}/{1}"),
        ("end", "rapor sonu", "end of report"),
    ];
}
