using Lims.Api.Hosting;

namespace Lims.Api.Web;

/// <summary>The address under which people reach the house: in links and behind the QR of a report.</summary>
public static class PublicAddress
{
    /// <summary><c>AyarEvi__PublicUrl</c>, or null where none is set; without a slash at its end.</summary>
    public static string? Configured => Environment.GetEnvironmentVariable("AyarEvi__PublicUrl")?.TrimEnd('/');

    /// <summary>The configured address, or the one the house listens at unless told otherwise.</summary>
    public static string Now => Configured ?? WebHouse.DefaultUrl;

    /// <summary>The configured address, or the one by which whoever asks has reached the house.</summary>
    public static string Of(HttpRequest request) => Configured ?? $"{request.Scheme}://{request.Host}";
}
