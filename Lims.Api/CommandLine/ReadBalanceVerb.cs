using System.CommandLine;
using System.Text;
using Lims.Core.Instruments;
using Lims.Instruments.Balances;

namespace Lims.Api.CommandLine;

/// <summary><c>read balance --protocol NAME [FILE|-]</c>: bytes in, one JSON line per frame out.</summary>
internal static class ReadBalanceVerb
{
    public static Command Build()
    {
        var protocol = new Option<string>("--protocol") { Description = "How the balance speaks.", Required = true };
        protocol.CompletionSources.Add([.. BalanceProtocol.All.Keys]);
        protocol.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var name }] && !BalanceProtocol.All.ContainsKey(name))
                given.AddError($"'{name}' is no protocol: write one of {string.Join(", ", BalanceProtocol.All.Keys)}.");
        });
        var file = InputFile.Argument(
            "read balance", "The bytes as they came; '-' or nothing reads standard input.");
        var verb = new Command("balance", "Reads what a balance sent and prints one line per frame.")
        {
            protocol, file,
        };
        verb.SetAction(async (parsed, stop) =>
        {
            var path = parsed.GetValue(file)!;
            var read = BalanceProtocol.All[parsed.GetValue(protocol)!];
            try
            {
                await using var input = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
                return await Run(input, read, parsed.InvocationConfiguration.Output, stop);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                await parsed.InvocationConfiguration.Error.WriteAsync(
                    $"'{path}' cannot be read: give the path of a file with a balance's bytes, or '-'.\n");
                return Exit.InputRefused;
            }
        });
        return verb;
    }

    /// <summary>Prints each frame as soon as its line end is there.</summary>
    /// <returns>0 where every frame was understood, 3 where one was unknown or a fragment.</returns>
    public static async Task<int> Run(
        Stream input, Func<string, BalanceFrame> read, TextWriter output, CancellationToken stop)
    {
        var lines = new BalanceLines(read);
        var chunk = new byte[16 * 1024];
        var exit = Exit.Done;
        int count;
        do
        {
            count = await input.ReadAsync(chunk, stop);
            var frames = count > 0 ? lines.Add(chunk.AsSpan(0, count)) : lines.End() is { } rest ? [rest] : [];
            var printed = new StringBuilder();
            foreach (var frame in frames)
            {
                printed.Append(BalanceFrameJson.Write(frame)).Append('\n');
                if (frame.Kind is BalanceFrameKind.Unknown or BalanceFrameKind.Fragment)
                    exit = Exit.InputRefused;
            }
            await output.WriteAsync(printed, stop);
            await output.FlushAsync(stop);
        }
        while (count > 0);
        return exit;
    }
}
