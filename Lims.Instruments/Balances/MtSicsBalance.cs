using System.Net.Sockets;
using Lims.Core.Instruments;
using Lims.Core.Refusals;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Lims.Instruments.Balances;

/// <summary>A balance that speaks MT-SICS: known by its serial number before it is asked for a mass.</summary>
/// <remarks>
/// A question is repeated only on a new connection and only while not one byte of an answer has come; from the first
/// byte on, a broken answer is the outcome. After anything but one whole line the session starts anew, so that a late
/// answer cannot be taken for the next one. One question at a time; callers may share an instance.
/// </remarks>
public sealed class MtSicsBalance : IAsyncDisposable
{
    private readonly string _address;
    private readonly Func<CancellationToken, ValueTask<Stream>> _open;
    private readonly BalanceSettings _settings;
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline _retry;
    private readonly ResiliencePipeline _connect;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly LookGate _looks = new();
    private BalanceWire? _wire;
    private BalanceIdentity? _identity;

    /// <param name="address">For sentences: where the balance is.</param>
    /// <param name="open">Opens the stream of bytes: a socket or a serial port.</param>
    /// <param name="clock">Dates the weighing; waits run in real time.</param>
    public MtSicsBalance(
        string address, Func<CancellationToken, ValueTask<Stream>> open, BalanceSettings settings, TimeProvider clock)
    {
        (_address, _open, _settings, _clock) = (address, open, settings, clock);
        _connect = new ResiliencePipelineBuilder().AddTimeout(settings.ConnectTimeout).Build();
        _retry = settings.Retries == 0 ? ResiliencePipeline.Empty : new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = arguments => ValueTask.FromResult(IsBrokenLine(arguments.Outcome.Exception)),
                MaxRetryAttempts = settings.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = settings.BackOff,
                UseJitter = true,
            })
            .Build();
    }

    /// <exception cref="RefusedException">The address is not <c>tcp:host:port</c>.</exception>
    public static MtSicsBalance At(string? address, BalanceSettings settings, TimeProvider clock)
    {
        var parsed = BalanceAddress.Parse(address);
        return new MtSicsBalance(parsed.ToString(), parsed.Open, settings, clock);
    }

    /// <summary>Opens the session if it is not open: connect, reset, ask for the identity, compare it.</summary>
    /// <exception cref="RefusedException">Out of reach after all attempts, or another balance.</exception>
    public async Task<BalanceIdentity> Open(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return (await OpenSession(_retry, cancel)).Identity;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Asks for one stable weight and keeps every byte of the answer.</summary>
    /// <exception cref="RefusedException">Out of reach after all attempts, or another balance.</exception>
    /// <exception cref="OperationCanceledException">Given up before any byte came.</exception>
    public async Task<Weighing> Weigh(CancellationToken cancel)
    {
        using var first = _looks.WeighingComes();
        await _turn.WaitAsync(cancel);
        try
        {
            return await Ask(mayRepeat: true, cancel) ?? (await Ask(mayRepeat: false, cancel))!;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Asks what lies on the pan now, at rest or not. A weighing goes before it.</summary>
    /// <remarks>
    /// A look that has asked takes its answer off the line, whoever gave up meanwhile: a weighing finds the line clear,
    /// and the session, with the pan's tare, goes on. A look does not try again: the next look does.
    /// </remarks>
    /// <exception cref="OperationCanceledException">Nobody looks any more.</exception>
    public async Task<BalanceLook> Look(CancellationToken cancel)
    {
        using var way = _looks.LookBegins(cancel);
        if (way.Token.IsCancellationRequested || !await _turn.WaitAsync(_settings.LookPatience, cancel))
            return new BalanceLook(LookState.Weighing);
        try
        {
            return await AskForALook(way.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new BalanceLook(LookState.Weighing);
        }
        catch (RefusedException another)
        {
            return new BalanceLook(
                another.Code == BalanceRefusals.Unreachable.Code ? LookState.OutOfReach : LookState.AnotherBalance);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        _turn.Dispose();
    }

    // Null: the connection ended before any byte of an answer, and the question may be asked once more.
    private async Task<Weighing?> Ask(bool mayRepeat, CancellationToken cancel)
    {
        var (wire, identity) = await OpenSession(_retry, cancel);
        var isClean = false;
        try
        {
            var (stale, isClear) = await wire.Clear(_settings.QuietTime, _settings.ReplyTimeout, cancel);
            var askedAt = _clock.GetUtcNow();
            // A balance that never falls silent prints by itself: no line could be told to be the answer.
            var state = isClear ? await AskAndWait(wire, cancel) : BalanceWireState.Silent;
            if (state == BalanceWireState.Line)
                await Task.Delay(_settings.QuietTime, CancellationToken.None);
            var raw = wire.TakeAll();
            if (state == BalanceWireState.Ended && raw.Length == 0 && mayRepeat)
                return null;
            var frames = BalanceLines.All(raw, MtSicsLine.Read);
            var outcome = !isClear ? WeighingOutcome.Ambiguous
                : state == BalanceWireState.Ended ? WeighingOutcome.Interrupted
                : state == BalanceWireState.Silent ? WeighingOutcome.TimedOut
                : Weighing.Judge(frames, _settings.Units);
            isClean = outcome is not (WeighingOutcome.TimedOut or WeighingOutcome.Interrupted
                or WeighingOutcome.Ambiguous or WeighingOutcome.Unreadable);
            return new Weighing(outcome, state == BalanceWireState.Line && frames is [var one] ? one : null,
                frames, raw, stale, identity, askedAt, _clock.GetUtcNow());
        }
        finally
        {
            if (!isClean)
                await Close();
        }
    }

    private async Task<BalanceLook> AskForALook(CancellationToken giveWay)
    {
        giveWay.ThrowIfCancellationRequested();
        var (wire, _) = await OpenSession(ResiliencePipeline.Empty, giveWay);
        var isClean = false;
        try
        {
            var heardAt = wire.TakeAll().Length == 0 ? wire.HeardAt : (long?)null;
            await wire.Ask("SI", CancellationToken.None);
            var state = await wire.WaitForLine(_settings.ReplyTimeout, CancellationToken.None);
            var frames = BalanceLines.All(wire.TakeAll(), MtSicsLine.Read);
            isClean = state == BalanceWireState.Line && frames.Count == 1;
            if (isClean && heardAt is { } before)
                wire.WasSilentSince(before);
            return isClean ? BalanceLook.Of(frames[0], _settings.Units)
                : new BalanceLook(state == BalanceWireState.Line ? LookState.NoFigure : LookState.OutOfReach);
        }
        catch (IOException)
        {
            return new BalanceLook(LookState.OutOfReach);
        }
        finally
        {
            if (!isClean)
                await Close();
        }
    }

    private async Task<BalanceWireState> AskAndWait(BalanceWire wire, CancellationToken cancel)
    {
        try
        {
            await wire.Ask("S", cancel);
            return await wire.WaitForLine(_settings.StabilityTimeout, cancel);
        }
        catch (IOException)
        {
            return BalanceWireState.Ended;
        }
        catch (OperationCanceledException) when (wire.HasBytes)
        {
            // Bytes that came are part of the record even if the person gave up.
            return BalanceWireState.Ended;
        }
    }

    private async Task<(BalanceWire Wire, BalanceIdentity Identity)> OpenSession(
        ResiliencePipeline attempts, CancellationToken cancel)
    {
        if (_wire is { HasEnded: false } open)
            return (open, _identity!);
        await Close();
        try
        {
            await attempts.ExecuteAsync(OpenOnce, cancel);
        }
        catch (Exception broken) when (IsBrokenLine(broken))
        {
            throw BalanceRefusals.Unreachable.With(_address);
        }
        return (_wire!, _identity!);
    }

    private async ValueTask OpenOnce(CancellationToken cancel)
    {
        var wire = new BalanceWire(await _connect.ExecuteAsync(_open, cancel));
        try
        {
            _identity = await MtSicsIntroduction.Make(wire, _address, _settings, cancel);
            _wire = wire;
        }
        finally
        {
            if (_wire is null)
                await wire.DisposeAsync();
        }
    }

    private async Task Close()
    {
        if (_wire is { } wire)
            await wire.DisposeAsync();
        (_wire, _identity) = (null, null);
    }

    private static bool IsBrokenLine(Exception? exception) =>
        exception is SocketException or IOException or TimeoutRejectedException;
}
