using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.WebEncoders;

namespace Lims.Api.Web;

/// <summary>What the pages for people need: each page stands in its slice's folder and names its own address.</summary>
internal static class PeoplesPages
{
    /// <summary>The header in which a script sends the token that a form sends as a field.</summary>
    public const string TokenHeader = "RequestVerificationToken";

    public static void AddPeoplesPages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        // Turkish letters stand as they are; what could end a tag or an attribute is still written as an entity.
        services.Configure<WebEncoderOptions>(text =>
            text.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddScoped(provider =>
            LanguageChoice.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext));
        services.AddScoped<SignedIn>();
        services.AddRazorPages(Configure);
        services.AddAntiforgery(tokens =>
        {
            tokens.HeaderName = TokenHeader;
            tokens.Cookie.Name = "form";
            tokens.Cookie.SameSite = SameSiteMode.Strict;
            tokens.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddRateLimiter(RequestLimits.Add);
    }

    private static void Configure(RazorPagesOptions pages)
    {
        pages.RootDirectory = "/";
        pages.Conventions.AuthorizeFolder("/");
    }
}
