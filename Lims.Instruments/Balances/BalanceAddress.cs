using System.Net.Sockets;
using Lims.Core.Refusals;

namespace Lims.Instruments.Balances;

/// <summary>Where a balance is reached, as the register writes it: <c>tcp:host:port</c>.</summary>
public sealed record BalanceAddress(string Host, int Port)
{
    /// <exception cref="RefusedException">It is no such address.</exception>
    public static BalanceAddress Parse(string? text)
    {
        var parts = (text ?? "").Split(':', 3);
        return parts is ["tcp", { Length: > 0 } host, var number]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= 65535
                ? new BalanceAddress(host, port)
                : throw BalanceRefusals.AddressText.With(text ?? "-");
    }

    /// <summary>The open stream of bytes; keep-alive finds a converter that was unplugged.</summary>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    public async ValueTask<Stream> Open(CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            await socket.ConnectAsync(Host, Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception refused) when (refused is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"tcp:{Host}:{Port}");
}
