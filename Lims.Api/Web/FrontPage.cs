using System.Net;
using System.Text;
using Lims.Api.Hosting;
using Lims.Api.House;

namespace Lims.Api.Web;

/// <summary><c>/</c>: whose house this is, whether it is an example, and where to go from here.</summary>
internal static class FrontPage
{
    public static void MapFrontPage(this WebApplication app)
    {
        app.MapGet("/", (HttpContext context, OpenHouse house) =>
            Results.Content(Page(house, Problem.SpeaksTurkish(context.Request)), "text/html; charset=utf-8"));
        app.MapGet("/verify", (string code) => Results.Redirect("/verify/" + Uri.EscapeDataString(code)));
    }

    private static string Page(OpenHouse house, bool turkish)
    {
        var settings = house.Read(HouseStore.Settings)!;
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").Append(turkish ? "tr" : "en")
            .Append("\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append("<title>AyarEvi</title></head><body>\n<h1>")
            .Append(WebUtility.HtmlEncode(settings.Title)).Append("</h1>\n");
        if (settings.IsExample)
            page.Append("<p><strong>ÖRNEK</strong> – ").Append(turkish
                ? "bu evin bilgileri örnektir; yönetici kendininkini yazıp onaylayana kadar raporlar ÖRNEK basılır."
                : "the data of this house are an example; reports print ÖRNEK until the administrator confirms them.")
                .Append("</p>\n");
        return page
            .Append("<form action=\"/verify\" method=\"get\"><label>")
            .Append(turkish ? "Rapordaki doğrulama kodu" : "Verification code on the report")
            .Append(" <input name=\"code\" autocomplete=\"off\" required></label> <button>")
            .Append(turkish ? "Doğrula" : "Verify").Append("</button></form>\n<ul>\n")
            .Append(Link("/openapi/v1.json", turkish ? "Programlar için arayüz" : "Interface for programs"))
            .Append(Link("/health/ready", turkish ? "Sağlık durumu" : "Health"))
            .Append(Link("/ledger/checkpoint", turkish ? "Defterin imzalı son hali" : "The signed head of the ledger"))
            .Append("</ul>\n</body></html>\n").ToString();
    }

    private static string Link(string path, string words) => $"<li><a href=\"{path}\">{words}</a></li>\n";
}
