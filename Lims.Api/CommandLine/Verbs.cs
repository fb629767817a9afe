using System.CommandLine;
using System.Text;

namespace Lims.Api.CommandLine;

/// <summary>The command line: every verb of the product, one file each, and the exits they share.</summary>
internal static class Verbs
{
    public static async Task<int> Run(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(
                $"{parsed.Errors[0].Message} Run 'ayarevi --help' to see what can be asked.");
            return Exit.Usage;
        }
        return await parsed.InvokeAsync();
    }

    /// <summary>The whole command line; tests hold the README's commands against it.</summary>
    public static RootCommand Root()
    {
        var root = ServeVerb.Open(
            new RootCommand("AyarEvi: the laboratory information system of an assay house."));
        foreach (var verb in All())
            root.Add(verb);
        return root;
    }

    private static IEnumerable<Command> All() =>
    [
        ServeVerb.Build(),
        CalcVerb.Build(),
        VerifyVerb.Build(),
        RebuildVerb.Build(),
        MigrateVerb.Build(),
        MoveVerb.Build(),
        BackupVerb.Build(),
        BackupVerb.BuildRestore(),
        DemoVerb.Build(),
        UserVerb.Build(),
        InstrumentVerb.Build(),
        ReadVerb.Build(),
        SimulateVerb.Build(),
    ];
}
