using System.CommandLine;
using System.Text.Json;
using Lims.Api.Hosting;
using Lims.Api.Ledger;

namespace Lims.Api.CommandLine;

/// <summary><c>rebuild</c>: empties every table that is read from the ledger, and books all facts again.</summary>
internal static class RebuildVerb
{
    public static Command Build()
    {
        var verb = new Command("rebuild", "Books every fact of the ledger again into the tables on screen.");
        var place = new PlaceOptions(verb);
        verb.SetAction((parsed, _) => Sentence.InsteadOfTrace(() => Task.FromResult(Run(
            place.Of(parsed), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error))));
        return verb;
    }

    private static int Run(HousePlace place, TextWriter output, TextWriter error)
    {
        var database = place.Database();
        if (database.File is not null && !File.Exists(database.File))
        {
            error.Write($"There is no database at {database.File}: name its place with --data or --db.\n");
            return Exit.CouldNot;
        }
        try
        {
            database.Read(session =>
            {
                Migrator.Demand(session, database.Dialect);
                return 0;
            });
            var booked = ProjectionRebuild.Run(database, Projections.All, BookingProgress.To(output));
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{booked} facts are booked.\n"));
            return Exit.Done;
        }
        catch (JsonException unreadable)
        {
            error.Write($"A fact cannot be read ({unreadable.Message}); nothing was changed. Run 'ayarevi verify'.\n");
            return Exit.CouldNot;
        }
    }
}
