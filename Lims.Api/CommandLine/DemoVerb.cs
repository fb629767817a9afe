using System.CommandLine;
using Lims.Api.Demo;
using Lims.Api.Hosting;
using Lims.Api.Randomness;
using Lims.Core.Refusals;

namespace Lims.Api.CommandLine;

/// <summary>
/// <c>demo [--out DIR] [--seed N]</c>: a whole day on bundled data; ends well only if every check held.
/// </summary>
internal static class DemoVerb
{
    private const long UsualSeed = 26;

    public static Command Build()
    {
        var folder = new Option<string>("--out")
        {
            Description = "Where the day's database and reports go; a folder that holds an ayarevi.db is refused.",
            DefaultValueFactory = _ => "./demo",
        };
        var seed = new Option<long>("--seed")
        {
            Description = "Another number gives other masses and the same checks.",
            DefaultValueFactory = _ => UsualSeed,
        };
        var verb = new Command("demo", "Plays a whole day of the house, from the counter to the signed report.")
        {
            folder, seed,
        };
        verb.SetAction((parsed, _) => Run(
            parsed.GetValue(folder)!, parsed.GetValue(seed), DemoData.Folder, TimeProvider.System,
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return verb;
    }

    /// <param name="dataFolder">Where the bundled files lie.</param>
    /// <param name="today">Only its date counts: the story happens the day before.</param>
    public static async Task<int> Run(
        string folder, long seed, string dataFolder, TimeProvider today, TextWriter output, TextWriter error)
    {
        if (File.Exists(Path.Combine(folder, "ayarevi.db")))
        {
            error.Write($"{folder} already holds a house (ayarevi.db); give another folder with --out.\n");
            return Exit.InputRefused;
        }
        try
        {
            var data = DemoData.Load(dataFolder);
            var clock = DemoClock.YesterdayMorning(today.GetUtcNow());
            var voice = new DemoVoice(output, clock);
            voice.Open(seed);
            await Play(folder, seed, data, clock, voice);
            voice.End();
            return voice.AllHeld ? Exit.Done : Exit.CouldNot;
        }
        catch (DemoDataException fault)
        {
            error.Write(fault.Message + "\n");
        }
        catch (RefusedException refused)
        {
            error.Write($"The day stopped: {refused.English} ({refused.Code})\n");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            error.Write($"{folder} cannot be used: {fault.Message} Give another folder with --out.\n");
        }
        return Exit.CouldNot;
    }

    private static async Task Play(string folder, long seed, DemoData data, DemoClock clock, DemoVoice voice)
    {
        IReadOnlyList<string> papers;
        await using (var scale = DemoScale.Start(data))
        await using (var house = await OpenHouse.Open(new HousePlace(folder), clock, Draw.FromSeed(seed)))
        {
            var story = new DemoStory(new DemoHouse(house, data, scale), clock, new DemoMasses(seed), voice, folder);
            await story.Tell();
            papers = story.Papers;
        }
        new DemoProof(voice, folder).Prove(papers);
    }
}
