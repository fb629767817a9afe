using System.Net;
using Lims.Core.Refusals;

namespace Lims.Api.Web;

/// <summary>A refusal that no form of a page could show: one sentence, and the way back.</summary>
internal static class RefusalPage
{
    private static readonly string[] MachinePaths = ["/api", "/ledger", "/health", "/openapi"];

    /// <summary>Whether a person with a browser asks, not a program.</summary>
    public static bool IsFor(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !MachinePaths.Any(path => request.Path.StartsWithSegments(path, StringComparison.Ordinal));

    public static Task Write(HttpContext context, RefusedException refused, int status)
    {
        var say = LanguageChoice.Of(context);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="{say.Language}"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>AyarEvi</title><link rel="stylesheet" href="{Assets.PathOf("house.css")}"></head>
            <body><main class="narrow"><div class="card"><h1>{say["Olmadı", "Not done"]}</h1>
            <p class="alert" role="alert">{WebUtility.HtmlEncode(say[refused])}</p>
            <p><a class="button" href="/">{say["Ana sayfa", "Home"]}</a></p></div></main></body></html>
            """,
            context.RequestAborted);
    }
}
