using System.CommandLine;
using Lims.Api.Hosting;
using Lims.Api.Ledger;

namespace Lims.Api.CommandLine;

/// <summary><c>migrate</c>: brings a database to this version; what its screens show is booked again.</summary>
internal static class MigrateVerb
{
    public static Command Build()
    {
        var verb = new Command("migrate", "Brings the database to this version.");
        var place = new PlaceOptions(verb);
        verb.SetAction((parsed, _) => Sentence.InsteadOfTrace(
            () => Task.FromResult(Run(place.Of(parsed), parsed.InvocationConfiguration.Output))));
        return verb;
    }

    private static int Run(HousePlace place, TextWriter output)
    {
        var ran = Migrator.Run(place.Database(), Projections.All, BookingProgress.To(output));
        foreach (var name in ran)
            output.Write($"{name} ran.\n");
        if (ran.Count == 0)
            output.Write("The database is of this version already.\n");
        return Exit.Done;
    }
}
