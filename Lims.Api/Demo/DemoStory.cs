using Lims.Api.Hosting;
using Lims.Core.FireAssay;
using Lims.Core.Quantities;
using Lims.Core.Reports;

namespace Lims.Api.Demo;

/// <summary>The story of one day, step by step, and everything that must hold at its end.</summary>
public sealed class DemoStory(DemoHouse demo, DemoClock clock, DemoMasses masses, DemoVoice voice, string folder)
{
    private readonly DemoDay day = new(demo, clock, masses, voice);

    public async Task Tell()
    {
        voice.Step("The house opens: people, customers, instruments");
        await demo.Furnish();
        voice.Say($"{demo.Data.People.Count} people, {demo.Data.Customers.Count} customers, "
            + "two balances on TCP, one XRF");

        voice.Step("Reception (kabul): weighed, numbered, handed over");
        clock.Advance(TimeSpan.FromMinutes(10));
        await day.Receive();

        voice.Step("Screening (XRF) and assay plan");
        await day.Screen();

        voice.Step("First tray: portions and matched proofs, fire, parting, cornets");
        var first = await day.Assay(day.All, repeat: false);
        Tell(first);
        voice.Check("bar and bracelets are accepted on the first tray",
            Outcomes(first, "995", "bracelet") is ["accepted", "accepted"]);
        voice.Check("the ring's duplicates disagree and are to be repeated",
            first.Single(result => result.ItemNo == day.That("ring").ItemNo)
                is { Outcome: AssayCalculated.Repeat, Finding: "duplicates-disagree" });

        voice.Step("Second tray: the repeats, with proofs of their own");
        var second = await day.Assay(
            day.Of(first.Where(result => result.Outcome == AssayCalculated.Repeat)), repeat: true);
        Tell(second);
        voice.Check("the ring's four replicates agree within the widened limit",
            Outcomes(second, "ring") is ["accepted"]);
        voice.Check("the melt bar stays inconclusive (sonuçsuz): no number beside it",
            second.Single(result => result.ItemNo == day.That("melt").ItemNo)
                is { Outcome: AssayCalculated.Inconclusive, ReportedPerMille: null });
        voice.Check("every mass came over a socket from a balance of the register",
            demo.Scale.Asked == day.Weighings);

        voice.Step("Check (kontrol) and approval");
        await day.Approve();

        voice.Step("Reports: a number is voided, then four are issued");
        await Issue();
    }

    public IReadOnlyList<string> Papers { get; private set; } = [];

    private async Task Issue()
    {
        var wrong = await day.Number(day.That("bracelet"));
        await day.Void(wrong.ReportNo, "Müşteri ünvanı kabulde eksik yazılmıştı; rapor yeni numarayla düzenlendi.");
        voice.Say($"{wrong.ReportNo}  void, and stays in the register with its reason");
        var papers = new List<string>();
        foreach (var sample in day.All)
        {
            var numbered = await day.Number(sample);
            await demo.House.Desks.Office.Finish(numbered.ReportNo);
            var path = Path.Combine(folder, numbered.ReportNo + ".pdf");
            await File.WriteAllBytesAsync(path, demo.House.Desks.Office.Pdf(numbered.ReportNo));
            papers.Add(path);
            voice.Say($"{numbered.ReportNo}  {sample.ItemNo}  {sample.Item.Story}");
        }
        Papers = papers;
        voice.Check("report numbers have no gap: the void one keeps its place",
            papers.Select(Path.GetFileName).First()!.StartsWith(
                HouseCode.Report(House.HouseCalendar.Year(clock.GetUtcNow()), 2), StringComparison.Ordinal));
        voice.Check("the void number has no paper", !File.Exists(Path.Combine(folder, wrong.ReportNo + ".pdf")));
    }

    private void Tell(IEnumerable<AssayCalculated> results)
    {
        foreach (var result in results)
        {
            var story = day.Of([result])[0].Item.Story;
            voice.Say($"{result.ItemNo}  {story}: " + (result.Outcome == AssayCalculated.Accepted
                ? $"Au {result.ReportedPerMille} ‰"
                : $"{result.Outcome} ({result.Finding})"));
        }
    }

    private string[] Outcomes(IEnumerable<AssayCalculated> results, params string[] stories) =>
        [.. stories.Select(story => results.Single(result => result.ItemNo == day.That(story).ItemNo).Outcome)];
}
