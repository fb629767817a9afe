using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Lims.Instruments.Balances;

/// <summary>A balance for demonstrations and tests: listens on TCP and speaks MT-SICS in real bytes.</summary>
/// <remarks>Serves any number of connections. What it shows and how it misbehaves may change while it runs.</remarks>
public sealed class SimulatedBalance : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly SimulatedPan _pan;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly List<(NetworkStream Stream, Task Served)> _connections = [];
    private readonly Task _accepting;
    private int? _dropAfterBytes;
    private int _segmentBytes = int.MaxValue;

    private SimulatedBalance(TcpListener listener, SimulatedPan pan)
    {
        (_listener, _pan) = (listener, pan);
        _accepting = Task.Run(AcceptOn);
    }

    /// <param name="port">On the loopback address; 0: any free one, see <see cref="Port"/>.</param>
    /// <param name="unit">g, mg, kg or µg.</param>
    /// <param name="decimals">Of the figure shown: 5 with g is a readability of 0.01 mg.</param>
    /// <exception cref="SocketException">The port is in use.</exception>
    public static SimulatedBalance Start(
        int port = 0, string serialNo = "1234567", string model = "SIM225", string unit = "g", int decimals = 5)
    {
        var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
        listener.Start();
        return new SimulatedBalance(listener, new SimulatedPan(unit, decimals) { SerialNo = serialNo, Model = model });
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>As the register writes it: <c>tcp:127.0.0.1:4305</c>.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"tcp:127.0.0.1:{Port}");

    /// <summary>How often a weight was asked for, by S or SI.</summary>
    public int Asked => Locked(() => _pan.Asked);

    /// <summary>How often it was reset: every session begins with that.</summary>
    public int Resets => Locked(() => _pan.Resets);

    /// <summary>Lays this on the pan, mg; shown as the decimals allow, half away from zero.</summary>
    public void Show(decimal massMg) => Locked(() => _pan.LoadMg = massMg);

    /// <summary>The pan is restless for this many questions: <c>S I</c>, and <c>S D</c> to SI.</summary>
    public void StayUnstable(int questions) => Locked(() => _pan.Restless = questions);

    /// <summary>Says nothing to this many weight questions.</summary>
    public void StaySilent(int questions) => Locked(() => _pan.Silent = questions);

    /// <summary>Answers the next weight question with these characters, line ends included.</summary>
    public void AnswerNext(string answer) => Locked(() => _pan.Prepared.Enqueue(answer));

    /// <summary>From now on another balance stands here.</summary>
    public void AnswerAs(string serialNo) => Locked(() => _pan.SerialNo = serialNo);

    /// <summary>Hangs up within the answer to the next weight question, after this many bytes; 0: before any.</summary>
    public void DropNextAfter(int bytes) => Locked(() => _dropAfterBytes = bytes);

    /// <summary>Sends answers in segments of at most this many bytes.</summary>
    public void SplitAnswers(int segmentBytes) => Locked(() => _segmentBytes = segmentBytes);

    /// <summary>Sends something nobody asked for on every open connection: a print key pressed.</summary>
    public async Task SendUnasked(string text)
    {
        foreach (var (stream, _) in Locked(() => _connections.ToArray()))
            try
            {
                await stream.WriteAsync(Encoding.Latin1.GetBytes(text), _stopping.Token);
            }
            catch (Exception gone) when (gone is ObjectDisposedException or IOException)
            {
                // Who hung up meanwhile hears nothing.
            }
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
            return;
        await _stopping.CancelAsync();
        await _accepting;
        await Task.WhenAll(Locked(() => _connections.Select(each => each.Served).ToArray()));
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task AcceptOn()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stopping.Token);
                socket.NoDelay = true;
                var stream = new NetworkStream(socket, ownsSocket: true);
                lock (_gate)
                {
                    _connections.RemoveAll(each => each.Served.IsCompleted);
                    _connections.Add((stream, Task.Run(() => Serve(stream))));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping the balance ends the wait for callers.
        }
    }

    private async Task Serve(NetworkStream stream)
    {
        await using (stream)
        {
            try
            {
                using var reader = new StreamReader(stream, Encoding.Latin1);
                while (await reader.ReadLineAsync(_stopping.Token) is { } command)
                    if (!await Answer(stream, command))
                        return;
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // A caller who hangs up is no concern of a balance.
            }
        }
    }

    // False: hang up.
    private async Task<bool> Answer(NetworkStream stream, string command)
    {
        var (answer, drop, segmentBytes) = Locked(() =>
        {
            var said = Encoding.Latin1.GetBytes(_pan.Answer(command));
            var cut = command is "S" or "SI" ? _dropAfterBytes : null;
            if (cut is not null)
                _dropAfterBytes = null;
            return (said, cut, _segmentBytes);
        });
        foreach (var segment in answer.Take(drop ?? answer.Length).Chunk(segmentBytes))
        {
            await stream.WriteAsync(segment, _stopping.Token);
            if (segmentBytes < answer.Length)
                await Task.Delay(1, _stopping.Token);
        }
        return drop is null;
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_gate)
            return read();
    }

    private void Locked(Action change)
    {
        lock (_gate)
            change();
    }
}
