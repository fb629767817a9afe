namespace Lims.Api.Web;

/// <summary>The language of the pages: Turkish, or what the reader chose and the browser remembers.</summary>
/// <remarks>
/// A browser's own wish is not asked: bench computers come with an English system and a Turkish person before it.
/// Machines are answered by <c>Accept-Language</c>, see <see cref="Problem.SpeaksTurkish"/>.
/// </remarks>
internal static class LanguageChoice
{
    private const string CookieName = "language";
    private const string English = "en";

    public static Speech Of(HttpContext? context) =>
        new(context?.Request.Cookies[CookieName] != English);

    /// <summary>The address behind which a reader chooses; it leads back to where he or she was.</summary>
    public static string PathOf(string language, string back) =>
        "/language/" + language + "?back=" + Uri.EscapeDataString(back);

    public static void MapLanguageChoice(this WebApplication app) => app.MapGet(
        "/language/{language:regex(^(tr|en)$)}", (HttpContext context, string language, string? back) =>
        {
            context.Response.Cookies.Append(CookieName, language, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
            });
            return Results.LocalRedirect(IsOurs(back) ? back! : "/");
        });

    private static bool IsOurs(string? back) =>
        back is ['/', ..] && !back.StartsWith("//", StringComparison.Ordinal)
        && !back.StartsWith("/\\", StringComparison.Ordinal);
}
