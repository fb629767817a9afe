using System.Net;
using System.Text;
using Lims.Api.Hosting;
using Lims.Api.House;
using Lims.Core.Quantities;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary><c>/verify/{code}</c>: no login, plain HTML for people, JSON for machines, never a customer.</summary>
internal static class PublicPage
{
    private const string Json = "application/json";

    public static void MapVerification(this WebApplication app) =>
        app.MapGet("/verify/{code}", (HttpContext context, OpenHouse house, string code) =>
        {
            var report = house.Read(session => PublicReport.Find(session, code));
            var status = report.Status == "unknown" ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
            context.Response.Headers.Vary = "Accept";
            context.Response.Headers.CacheControl = "no-store";
            return context.Request.Headers.Accept.ToString().Contains(Json, StringComparison.OrdinalIgnoreCase)
                ? Results.Json(report, statusCode: status)
                : Results.Content(Page(report), "text/html; charset=utf-8", Encoding.UTF8, status);
        });

    private static string Page(PublicReport report)
    {
        var (tr, en) = Words(report.Status);
        var page = new StringBuilder("<!doctype html>\n<html lang=\"tr\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append("<title>AyarEvi</title></head><body>\n<h1>").Append(Text(tr)).Append("</h1><p lang=\"en\">")
            .Append(Text(en)).Append("</p>\n");
        if (report.ReportNo is not null)
            page.Append("<p><strong>").Append(Text(report.ReportNo)).Append("</strong></p>\n");
        if (report.IssuedAtUtc is { } issued)
            page.Append("<p>Düzenleme / <span lang=\"en\">Issued</span>: ").Append(Local(issued)).Append("</p>\n");
        if (report.Successor is { } next)
            page.Append("<p>Yerine geçen / <span lang=\"en\">Replaced by</span>: <a href=\"/verify/")
                .Append(Text(next.PublicCode)).Append("\">").Append(Text(next.ReportNo)).Append("</a>, ")
                .Append(Local(next.IssuedAtUtc)).Append("</p>\n");
        if (report.Revocation is { } revoked)
            page.Append("<p>Geri çekme / <span lang=\"en\">Revoked</span>: ").Append(Local(revoked.AtUtc)).Append("; ")
                .Append(RevocationWords(revoked.Code).Tr).Append(" / <span lang=\"en\">")
                .Append(RevocationWords(revoked.Code).En).Append("</span></p>\n");
        foreach (var item in report.Items)
            Append(page, item);
        if (report.PdfSha256 is { } sha256)
            page.Append("<p>SHA-256 (PDF): <code>").Append(sha256).Append("</code></p>\n");
        return page.Append("</body></html>\n").ToString();
    }

    private static void Append(StringBuilder page, PublicItem item)
    {
        page.Append("<h2>").Append(Text(item.ItemNo)).Append("</h2>\n<p>").Append(Text(item.Kind.Tr))
            .Append(" / <span lang=\"en\">").Append(Text(item.Kind.En)).Append("</span>, ")
            .Append(item.Pieces.ToString(CultureInfo.InvariantCulture)).Append(" adet; ")
            .Append(Comma(PrintedMass.Gross(item.GrossMassMg, item.GrossMassDecimals)))
            .Append(" g</p>\n<p><strong>").Append(Text(item.Metal)).Append(' ')
            .Append(item.PerMille is { } perMille ? Comma(perMille) + " ‰" : "Sonuçsuz / Inconclusive");
        if (item.UncertaintyPerMille is { } uncertainty)
            page.Append(" ± ").Append(Comma(uncertainty));
        page.Append("</strong>");
        if (item.FineMassMg is { } fine)
            page.Append("; has ağırlık / <span lang=\"en\">fine mass</span> ")
                .Append(Comma(PrintedMass.Fine(fine, item.GrossMassDecimals))).Append(" g");
        page.Append("</p>\n");
    }

    private static (string Tr, string En) Words(string status) => status switch
    {
        "valid" => ("Rapor geçerlidir", "The report is valid"),
        "in-preparation" => ("Rapor hazırlanıyor", "The report is in preparation"),
        "superseded" => ("Bu raporun yerine başka bir rapor geçmiştir", "Another report took the place of this one"),
        "revoked" => ("Rapor geri çekilmiştir, geçerli değildir", "The report was revoked and is not valid"),
        "void" => ("Bu numara iptal edilmiştir", "This number was voided"),
        _ => ("Böyle bir rapor yok", "There is no such report"),
    };

    private static (string Tr, string En) RevocationWords(string code) => code switch
    {
        "wrong-result" => ("sonuç yanlış", "the result was wrong"),
        "wrong-item" => ("numune karışmış", "the item was another one"),
        "wrong-description" => ("tanım yanlış", "the description was wrong"),
        "dispute" => ("itiraz", "in dispute"),
        "misuse" => ("kötüye kullanım", "misuse"),
        _ => ("diğer", "another reason"),
    };

    private static string Local(string atUtc) => HouseCalendar.Local(LedgerInstant.Parse(atUtc))
        .ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    private static string Comma(decimal grams) => Comma(DecimalText.Format(grams));

    private static string Comma(string figure) => figure.Replace('.', ',');

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
