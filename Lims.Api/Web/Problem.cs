using Lims.Core.People;
using Lims.Core.Refusals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Lims.Api.Web;

/// <summary>A refusal as the world sees it: RFC 9457 problem details in the reader's language.</summary>
public static class Problem
{
    public const string TypeHead = "urn:ayarevi:refusal:";
    public const string Stale = "stale";

    // What an address names and is not there, or is not yours: both look alike from outside.
    private static readonly HashSet<string> NotThere =
    [
        "user-unknown", "party-unknown", "method-unknown", "instrument-not-registered", "order-unknown", "item-unknown",
        "sample-unknown", "tray-unknown", "report-unknown", "photo-missing",
    ];

    // What the server itself answers without a word, and the refusal that says it.
    private static readonly Dictionary<int, Refusal> ByStatus = new()
    {
        [StatusCodes.Status404NotFound] = WebRefusals.AddressUnknown,
        [StatusCodes.Status405MethodNotAllowed] = WebRefusals.VerbNotAllowed,
        [StatusCodes.Status413PayloadTooLarge] = WebRefusals.BodyTooLarge,
        [StatusCodes.Status415UnsupportedMediaType] = WebRefusals.MediaType,
    };

    private static readonly Dictionary<string, int> StatusByCode = ByStatus.ToDictionary(
        each => each.Value.Code, each => each.Key, StringComparer.Ordinal);

    /// <summary>The refusal behind a status that was answered without a body, or null.</summary>
    public static Refusal? OfStatus(int status) => ByStatus.GetValueOrDefault(status);

    /// <summary>409 for what changed meanwhile, 404 for what is not there, 401 for a password, else 422.</summary>
    public static int StatusOf(string code) => code switch
    {
        Stale => StatusCodes.Status409Conflict,
        _ when StatusByCode.TryGetValue(code, out var status) => status,
        _ when code == WebRefusals.TooOften.Code => StatusCodes.Status429TooManyRequests,
        _ when NotThere.Contains(code) => StatusCodes.Status404NotFound,
        _ when code == PeopleRefusals.SignInFailed.Code || code == PeopleRefusals.SignInLocked.Code
            => StatusCodes.Status401Unauthorized,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>Problem details for machines; a page for people, in the language they chose.</summary>
    public static Task Write(HttpContext context, RefusedException refused)
    {
        if (RefusalPage.IsFor(context.Request))
            return RefusalPage.Write(context, refused, StatusOf(refused.Code));
        var turkish = SpeaksTurkish(context.Request);
        var problem = new ProblemDetails
        {
            Type = TypeHead + refused.Code,
            Title = turkish ? refused.Turkish : refused.English,
            Status = StatusOf(refused.Code),
        };
        context.Response.StatusCode = problem.Status.Value;
        context.Response.Headers.ContentLanguage = turkish ? "tr" : "en";
        return context.Response.WriteAsJsonAsync(
            problem, options: null, contentType: "application/problem+json", context.RequestAborted);
    }

    /// <summary>Turkish unless the reader prefers English.</summary>
    public static bool SpeaksTurkish(HttpRequest request) => !request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(each => each.Quality ?? 1)
        .Select(Language)
        .FirstOrDefault(each => each is "tr" or "en", "tr")
        .Equals("en", StringComparison.Ordinal);

    private static string Language(StringWithQualityHeaderValue header) =>
        header.Value.ToString().Split('-')[0].ToLowerInvariant();
}
