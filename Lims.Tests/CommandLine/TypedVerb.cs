using Lims.Api.CommandLine;

namespace Lims.Tests.CommandLine;

/// <summary>A verb as an administrator types it: how it ended, and what he reads.</summary>
internal static class TypedVerb
{
    public static async Task<(int Exit, string Output, string Error)> Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var console = Console.Error;
        Console.SetError(error);
        try
        {
            var exit = await Verbs.Root().Parse(arguments).InvokeAsync(new() { Output = output, Error = error });
            return (exit, output.ToString(), error.ToString());
        }
        finally
        {
            Console.SetError(console);
        }
    }
}
