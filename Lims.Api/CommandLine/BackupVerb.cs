using System.CommandLine;
using Lims.Api.Hosting;
using Lims.Api.Ledger.Moving;

namespace Lims.Api.CommandLine;

/// <summary><c>backup FILE</c>: a consistent copy while the house runs; <c>restore FILE</c>: back again.</summary>
internal static class BackupVerb
{
    public static Command Build() => Verb(
        "backup", "Copies the house into one file while it runs.", "The new file; its checkpoints stand beside it.",
        Take);

    public static Command BuildRestore() => Verb(
        "restore", "Brings a backup into an empty place, proved.", "What 'ayarevi backup' wrote.", Restore);

    private static Command Verb(
        string name, string says, string argument, Func<HousePlace, string, TextWriter, TextWriter, int> run)
    {
        var file = new Argument<string>("FILE") { Description = argument };
        InputFile.MustNotBeEmpty(file);
        var verb = new Command(name, says) { file };
        var place = new PlaceOptions(verb);
        verb.SetAction((parsed, _) => Sentence.InsteadOfTrace(() => Task.FromResult(run(
            place.Of(parsed), Path.GetFullPath(parsed.GetValue(file)!), parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error))));
        return verb;
    }

    private static int Take(HousePlace place, string file, TextWriter output, TextWriter error)
    {
        var house = place.Database();
        if (house.File is not null && !File.Exists(house.File))
        {
            error.Write($"There is no database at {house.File}: name its place with --data or --db.\n");
            return Exit.CouldNot;
        }
        var checkpoints = place.CheckpointsOf(house);
        if (!File.Exists(checkpoints))
            output.Write($"notice: no checkpoints were found at {checkpoints}; a cut tail would not be seen\n");
        if (!HouseBackup.Take(house, checkpoints, file, line => output.Write(line + "\n")))
            return Exit.VerificationFailed;
        output.Write($"{file} holds the house as it stood; house.p12 is not in it, keep that apart.\n");
        return Exit.Done;
    }

    private static int Restore(HousePlace place, string file, TextWriter output, TextWriter error)
    {
        if (!File.Exists(file))
        {
            error.Write($"There is no backup at {file}.\n");
            return Exit.CouldNot;
        }
        var report = HouseBackup.Restore(
            file, place.Database(), place.CheckpointFile, line => output.Write(line + "\n"));
        foreach (var line in report?.Lines ?? [])
            output.Write(line + "\n");
        if (report is not { IsSound: true })
            return Exit.VerificationFailed;
        output.Write("restored: put house.p12 into the folder before the house is opened, or it makes a new key\n");
        return Exit.Done;
    }
}
