using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using Lims.Api.Hosting;
using Lims.Api.People;
using Lims.Core.People;
using Lims.Core.Refusals;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Lims.Api.Web;

/// <summary>Machines sign in with user name and password (RFC 7617), over loopback or TLS only.</summary>
internal sealed class BasicSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, OpenHouse house,
    RecentSignIns recent)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Basic";

    private const string Head = "Basic ";
    private RefusedException? refused;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string? header = Request.Headers.Authorization;
        if (header is null || !header.StartsWith(Head, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        try
        {
            var userId = await Enter(header[Head.Length..]);
            return AuthenticateResult.Success(new AuthenticationTicket(Reader.Of(userId, SchemeName), SchemeName));
        }
        catch (RefusedException no)
        {
            refused = no;
            return AuthenticateResult.Fail(no);
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Basic realm=\"ayarevi\", charset=\"UTF-8\"";
        return Problem.Write(Context, refused ?? PeopleRefusals.SignInFailed.With());
    }

    private async Task<string> Enter(string base64)
    {
        MustBeSafe(Context);
        var (userName, password) = Read(base64);
        var userId = await recent.Enter(userName, password);
        return house.Read(session => PeopleStore.Actor(session, userId)).UserId;
    }

    /// <summary>A password travels within this machine, or under TLS.</summary>
    internal static void MustBeSafe(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (!context.Request.IsHttps && (address is null || !IPAddress.IsLoopback(address)))
            throw PeopleRefusals.BasicNeedsTls.With();
    }

    private static (string UserName, string Password) Read(string base64)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64.Trim(), bytes, out var length))
            throw PeopleRefusals.SignInFailed.With();
        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return parts.Length == 2 ? (parts[0], parts[1]) : throw PeopleRefusals.SignInFailed.With();
    }
}
