using System.CommandLine;
using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Ledger.Moving;

namespace Lims.Api.CommandLine;

/// <summary><c>move --to CONNECTION</c>: the house into an empty database of either engine, and proved there.</summary>
internal static class MoveVerb
{
    public static Command Build()
    {
        var to = new Option<string>("--to")
        {
            Description = "The empty database: 'Data Source=…' is SQLite, 'Server=…' is SQL Server.",
            Required = true,
        };
        var verb = new Command("move", "Copies the house into an empty database of either engine and proves it.")
        {
            to,
        };
        var place = new PlaceOptions(verb);
        verb.SetAction((parsed, _) => Sentence.InsteadOfTrace(() => Task.FromResult(Run(
            place.Of(parsed), parsed.GetValue(to)!, parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error))));
        return verb;
    }

    private static int Run(HousePlace place, string to, TextWriter output, TextWriter error)
    {
        var (source, target) = (place.Database(), (place with { Connection = to }).Database());
        if (source.File is not null && !File.Exists(source.File))
        {
            error.Write($"There is no database at {source.File}: name its place with --data or --db.\n");
            return Exit.CouldNot;
        }
        if (target.File is not null && target.File == source.File)
        {
            error.Write("The house is there already: name another place.\n");
            return Exit.CouldNot;
        }
        var report = Move(place, source, target, output).Run();
        foreach (var line in report?.Lines ?? [])
            output.Write(line + "\n");
        if (report is not { IsSound: true })
            return Exit.VerificationFailed;
        output.Write("moved: serve the house from there, and no more from where it was\n");
        if (target.File is not null && Path.GetDirectoryName(target.File) != Path.GetFullPath(place.Folder))
            output.Write("notice: house.p12 was not copied; take it along by hand, readable by the house alone\n");
        return Exit.Done;
    }

    private static HouseMove Move(
        HousePlace place, LedgerDatabase source, LedgerDatabase target, TextWriter output)
    {
        var kept = place.CheckpointsOf(source);
        var beside = target.File is null
            ? null
            : Path.Combine(Path.GetDirectoryName(target.File)!, HousePlace.CheckpointsName);
        return new HouseMove(source, target)
        {
            CheckpointFile = kept,
            CheckpointCopy = beside == Path.GetFullPath(kept) ? null : beside,
            Say = line => output.Write(line + "\n"),
        };
    }
}
