using System.Text;
using Lims.Core.Instruments;
using Lims.Core.Refusals;

namespace Lims.Instruments.Balances;

/// <summary>The beginning of every session: clear the line, reset with <c>@</c>, ask who is there, compare.</summary>
internal static class MtSicsIntroduction
{
    /// <exception cref="IOException">The balance said nothing, or the line broke: worth another attempt.</exception>
    /// <exception cref="RefusedException">It is another balance, or will not say which.</exception>
    public static async Task<BalanceIdentity> Make(
        BalanceWire wire, string address, BalanceSettings settings, CancellationToken cancel)
    {
        await wire.Clear(settings.QuietTime, settings.ReplyTimeout, cancel);
        // The reset ends continuous printing and answers like I4, so whatever came before that answer is old.
        await wire.Ask("@", cancel);
        var reset = MtSicsLine.Quoted(await Answer(wire, "I4", settings, cancel));
        var serial = MtSicsLine.Quoted(await Ask(wire, "I4", settings, cancel));
        var model = MtSicsLine.Quoted(await Ask(wire, "I2", settings, cancel));
        var software = MtSicsLine.Quoted(await Ask(wire, "I3", settings, cancel));
        var commands = await Ask(wire, "I1", settings, cancel);
        if (serial is null)
            throw BalanceRefusals.IdentityMissing.With(address);
        Compare(settings.SerialNo, serial, serial == settings.SerialNo && reset == serial);
        if (settings.Model is { } registered)
            Compare(registered, model ?? "-", model == registered
                || model?.StartsWith(registered + ' ', StringComparison.Ordinal) == true);
        return new BalanceIdentity(serial, model, software, MtSicsLine.Quoted(commands) is null ? null : commands);
    }

    private static void Compare(string registered, string said, bool fits)
    {
        if (!fits)
            throw BalanceRefusals.IdentityDiffers.With(registered, said);
    }

    private static async Task<string> Ask(
        BalanceWire wire, string command, BalanceSettings settings, CancellationToken cancel)
    {
        await wire.Ask(command, cancel);
        return await Answer(wire, command, settings, cancel);
    }

    // The line that answers the command, or says that there is no such command; lines of anything else are passed over.
    private static async Task<string> Answer(
        BalanceWire wire, string command, BalanceSettings settings, CancellationToken cancel)
    {
        while (await wire.WaitForLine(settings.ReplyTimeout, cancel) == BalanceWireState.Line)
        {
            var line = Encoding.Latin1.GetString(wire.TakeLine()).TrimEnd('\r', '\n');
            if (line.StartsWith(command + ' ', StringComparison.Ordinal) || line is "ES" or "ET" or "EL")
                return line;
        }
        throw new IOException($"The balance did not answer {command}.");
    }
}
