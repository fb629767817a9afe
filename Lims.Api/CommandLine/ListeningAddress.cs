using System.Net;
using System.Net.Sockets;
using Lims.Api.Hosting;
using Microsoft.AspNetCore.Connections;

namespace Lims.Api.CommandLine;

/// <summary>Where the house listens: what is no such address is said before anything is opened.</summary>
internal static class ListeningAddress
{
    /// <summary>
    /// What is wrong with an address, in one sentence with what to write instead; null for a good one.
    /// </summary>
    /// <remarks>
    /// The web server takes any name of a host for "every network of this machine": nobody who writes one means that.
    /// </remarks>
    public static string? Fault(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException)
        {
            return No(url);
        }
        if (address.IsUnixPipe || address.IsNamedPipe)
            return null;
        if (!IsScheme(address.Scheme) || address.Host.Length == 0 || address.Port is < 0 or > IPEndPoint.MaxPort
            || address.PathBase.Length > 0)
            return No(url);
        return IsHere(address.Host)
            ? null
            : $"'{address.Host}' is no address of a network card: write {WebHouse.DefaultUrl}, or 0.0.0.0 in its place "
                + "for every network of this machine.";
    }

    /// <summary>Begins to listen.</summary>
    /// <exception cref="Lims.Core.Refusals.RefusedException">Nobody can listen there, or not with TLS.</exception>
    public static async Task Open(WebApplication app, string url, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception taken) when (taken is SocketException or IOException { InnerException: AddressInUseException })
        {
            throw HostingRefusals.CannotListen.With(url, (taken.InnerException?.InnerException ?? taken).Message);
        }
        catch (InvalidOperationException fault) when (IsSecure(url))
        {
            throw HostingRefusals.NoCertificate.With(url, fault.Message.Split('\n')[0].TrimEnd());
        }
    }

    private static string No(string url) =>
        $"'{url}' is no address to listen at: write {WebHouse.DefaultUrl} for example.";

    private static bool IsScheme(string scheme) =>
        scheme.Equals("http", StringComparison.OrdinalIgnoreCase)
        || scheme.Equals("https", StringComparison.OrdinalIgnoreCase);

    private static bool IsSecure(string url) =>
        url.Split(';').Any(each => each.StartsWith("https:", StringComparison.OrdinalIgnoreCase));

    // The host of an IPv6 address stands in brackets, which an IP address may have.
    private static bool IsHere(string host) =>
        host is "*" or "+" || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host, out _);
}
