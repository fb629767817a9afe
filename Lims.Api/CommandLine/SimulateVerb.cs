using System.CommandLine;
using System.Net.Sockets;
using Lims.Core.Quantities;
using Lims.Instruments.Balances;

namespace Lims.Api.CommandLine;

/// <summary><c>simulate PROTOCOL --port N</c>: a balance that speaks over TCP until Ctrl+C.</summary>
internal static class SimulateVerb
{
    public static Command Build()
    {
        var protocol = new Argument<string>("PROTOCOL") { Description = "How the balance speaks." };
        protocol.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var name }] && name != BalanceProtocol.MtSics)
                given.AddError($"'{name}' cannot be simulated: write {BalanceProtocol.MtSics}.");
        });
        var port = new Option<int>("--port")
        {
            Description = "TCP port on this computer; 0 takes a free one.",
            Required = true,
        };
        port.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var text }]
                && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var no) && no <= 65535))
                given.AddError($"'{text}' is no port: write a number from 0 to 65535.");
        });
        var serial = new Option<string>("--serial")
        {
            Description = "The serial number it tells.",
            DefaultValueFactory = _ => "1234567",
        };
        var model = new Option<string>("--model")
        {
            Description = "The model it tells.",
            DefaultValueFactory = _ => "SIM225",
        };
        var load = new Option<string>("--load")
        {
            Description = "What lies on its pan, in mg.",
            DefaultValueFactory = _ => "0",
        };
        load.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var text }] && !DecimalText.TryParse(text, out _))
                given.AddError($"'{text}' is no mass: write mg with a decimal point, such as 250.12.");
        });
        var verb = new Command("simulate", "Starts a balance that speaks, for trials without an instrument.")
        {
            protocol, port, serial, model, load,
        };
        verb.SetAction((parsed, stop) => Run(
            parsed.GetValue(port), parsed.GetValue(serial)!, parsed.GetValue(model)!,
            DecimalText.Parse(parsed.GetValue(load)!), parsed.InvocationConfiguration, stop));
        return verb;
    }

    private static async Task<int> Run(
        int port, string serialNo, string model, decimal loadMg, InvocationConfiguration streams,
        CancellationToken stop)
    {
        try
        {
            await using var balance = SimulatedBalance.Start(port, serialNo, model);
            balance.Show(loadMg);
            await streams.Output.WriteAsync(
                $"Balance {model}, serial number {serialNo}, shows {DecimalText.Format(loadMg)} mg "
                + $"and speaks MT-SICS on {balance.Address}; Ctrl+C ends it.\n");
            await streams.Output.FlushAsync(CancellationToken.None);
            var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registered = stop.Register(stopped.SetResult);
            await stopped.Task;
            return Exit.Done;
        }
        catch (SocketException refused)
        {
            var why = refused.SocketErrorCode == SocketError.AddressAlreadyInUse
                ? "is in use by another program" : "cannot be opened";
            await streams.Error.WriteAsync(string.Create(
                CultureInfo.InvariantCulture, $"Port {port} {why}; give another one with --port.\n"));
            return Exit.CouldNot;
        }
    }
}
