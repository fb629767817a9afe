using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>The words, the tone and the picture of what a report number came to.</summary>
/// <param name="Tone"><c>good</c>, <c>warn</c> or <c>bad</c>: never the only sign, the words say the same.</param>
/// <param name="Picture"><c>check</c>, <c>clock</c>, <c>next</c>, <c>cross</c> or <c>question</c>.</param>
/// <param name="Word">For a list.</param>
/// <param name="Sentence">For whoever holds the paper in hands.</param>
/// <param name="Advice">What that person should do now.</param>
public sealed record ReportStatus(
    string Tone, string Picture, BilingualText Word, BilingualText Sentence, BilingualText Advice)
{
    private static readonly ReportStatus Valid = new("good", "check", new("geçerli", "valid"),
        new("Rapor geçerlidir", "The report is valid"),
        new("Kâğıttaki rakamları aşağıdakilerle karşılaştırın.", "Compare the figures on the paper with those below."));

    private static readonly ReportStatus InPreparation = new("warn", "clock", new("hazırlanıyor", "in preparation"),
        new("Rapor hazırlanıyor", "The report is in preparation"),
        new("Henüz kâğıdı yok; elinizdeki kâğıda güvenmeyin, birazdan yeniden bakın.",
            "There is no paper yet; do not trust the one in your hands, and look again soon."));

    private static readonly ReportStatus Superseded = new("warn", "next", new("yerine yenisi geçti", "superseded"),
        new("Bu raporun yerine başka bir rapor geçmiştir", "Another report took the place of this one"),
        new("Elinizdeki kâğıt artık geçerli değil; yerine geçen rapora bakın.",
            "The paper in your hands counts no more; look at the report that replaced it."));

    private static readonly ReportStatus Revoked = new("bad", "cross", new("geri çekildi", "revoked"),
        new("Rapor geri çekilmiştir, geçerli değildir", "The report was revoked and is not valid"),
        new("Elinizdeki kâğıda güvenmeyin; ayar evine sorun.", "Do not trust the paper; ask the assay house."));

    private static readonly ReportStatus Void = new("bad", "cross", new("iptal", "void"),
        new("Bu numara iptal edilmiştir", "This number was voided"),
        new("Bu numarayla rapor düzenlenmedi; elinizdeki kâğıda güvenmeyin.",
            "No report was issued under this number; do not trust the paper."));

    private static readonly ReportStatus Unknown = new("bad", "question", new("bilinmiyor", "unknown"),
        new("Böyle bir rapor yok", "There is no such report"),
        new("Kodu kâğıttan yeniden okutun. Yine bulunmazsa kâğıda güvenmeyin; ayar evine sorun.",
            "Scan the code from the paper again. If it is still unknown do not trust the paper; ask the assay house."));

    /// <param name="status">As the public page's JSON says it.</param>
    public static ReportStatus Of(string status) => status switch
    {
        "valid" => Valid,
        "in-preparation" => InPreparation,
        "superseded" => Superseded,
        "revoked" => Revoked,
        "void" => Void,
        _ => Unknown,
    };
}
