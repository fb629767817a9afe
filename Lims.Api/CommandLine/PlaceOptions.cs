using System.CommandLine;
using Lims.Api.Hosting;

namespace Lims.Api.CommandLine;

/// <summary><c>--data DIR</c> and <c>--db CONNECTION</c>: which house a verb is about.</summary>
internal sealed class PlaceOptions
{
    private readonly Option<string> data = new("--data")
    {
        Description = "The folder of the house: database, checkpoints, key.",
        DefaultValueFactory = _ => "./data",
    };

    private readonly Option<string?> database = new("--db")
    {
        Description = "Another database: 'Data Source=…' is SQLite, 'Server=…' is SQL Server.",
    };

    public PlaceOptions(Command verb)
    {
        verb.Add(data);
        verb.Add(database);
    }

    public HousePlace Of(ParseResult parsed) => new(
        parsed.GetValue(data)!,
        parsed.GetValue(database) ?? Environment.GetEnvironmentVariable("AyarEvi__Database"),
        Environment.GetEnvironmentVariable("AyarEvi__KeyPassword"));
}
