using Lims.Api.Hosting;
using Lims.Api.Xrf;
using Lims.Core.FireAssay;
using Lims.Core.Orders;
using Lims.Core.Quantities;
using Lims.Core.Refusals;
using Lims.Core.Reports;
using Lims.Core.Xrf;

namespace Lims.Api.Demo;

/// <summary>
/// A whole day of the house through the same use cases that people use: every mass over a real socket.
/// </summary>
public sealed class DemoDay(DemoHouse demo, DemoClock clock, DemoMasses masses, DemoVoice voice)
{
    private const string Counter = "elif";
    private const string Analyst = "mehmet";
    private const string SecondAnalyst = "gulsah";
    private const string Checker = "irem";
    private const string Manager = "hakan";

    private readonly Desks desks = demo.House.Desks;
    private readonly List<DemoSample> samples = [];
    private readonly Dictionary<string, decimal> loadsMg = new(StringComparer.Ordinal);
    private int weighings;

    public async Task Receive()
    {
        foreach (var item in demo.Data.Items)
        {
            var received = await desks.Reception.Receive(demo.By(Counter), new ReceiveOrder(
                demo.Parties[item.Customer], DemoHouse.MethodId, item.DecisionRule, item.SampledBy, null,
                [new AnnouncedItem(item.Kind, "Au", item.Pieces, item.DeclaredPerMille, item.SpecificationPerMille,
                    item.Marks, item.SerialNo, item.KmtsCode, item.SealNo, item.Condition)]));
            var fact = received.Facts.Select(each => each.Fact).OfType<ItemReceived>().Single();
            var sample = new DemoSample(item, fact.OrderNo, fact.ItemNo, fact.BlindNo)
            {
                Row = (char)('A' + samples.Count),
            };
            samples.Add(sample);
            clock.Advance(TimeSpan.FromMinutes(4));
            var massG = masses.GrossG(item);
            await WeighItem(sample, GrossMassWeighed.Received, massG);
            loadsMg[sample.ItemNo] = massG;
            voice.Say($"{fact.ItemNo}  {item.Story}, {DecimalText.Format(massG)} g, declared "
                + $"{item.DeclaredPerMille} ‰, seal {item.SealNo}; the bench knows it as {fact.BlindNo}");
            await HandOver(sample, Counter, Analyst);
        }
        voice.Check("every item is in the analyst's hands, given and accepted", samples.Count == demo.Data.Items.Count);
    }

    public async Task Screen()
    {
        var card = new DemoSpectrometer(demo.Data.SpectrometerLines);
        card.CheckCalibration(clock.GetUtcNow());
        foreach (var sample in samples)
            for (var spot = 1; spot <= 3; spot++)
            {
                clock.Advance(TimeSpan.FromMinutes(1));
                // Somebody typed the last one by hand and forgot its check character.
                var typed = sample == samples[^1] && spot == 3 ? sample.BlindNo[..^1] : sample.BlindNo;
                card.Measure(clock.GetUtcNow(), typed, masses.ScreenedPerMille(sample.Item), sample.Item.AgPerMille);
            }
        card.MeasureWithoutUnit(clock.GetUtcNow(), samples[0].BlindNo, samples[0].Item.AuPerMille);
        await TakeIn(card);
        foreach (var sample in samples)
        {
            var says = demo.House.Read(session => XrfStore.Verdict(session, sample.ItemNo))!;
            voice.Say($"{sample.BlindNo}  XRF says {says.MeanPerMille} ‰ over {says.Readings} spots: {says.Verdict}");
        }
        foreach (var sample in samples)
            await desks.Bench.Plan(demo.By(Analyst), sample.BlindNo, sample.Item.AlloyClass,
                DecimalText.Format(sample.Item.AuPerMille), DecimalText.Format(sample.Item.AgPerMille));
    }

    /// <summary>
    /// Proofs at both ends of a row, the two portions of a sample between them; then the fire; then cornets.
    /// </summary>
    public async Task<IReadOnlyList<AssayCalculated>> Assay(IReadOnlyList<DemoSample> onTray, bool repeat)
    {
        var opened = await desks.Bench.Open(demo.By(Analyst), DemoHouse.MethodId);
        var trayNo = opened.Facts.Select(each => each.Fact).OfType<TrayOpened>().Single().TrayNo;
        foreach (var sample in onTray)
            await Load(trayNo, sample);
        voice.Say($"tray {trayNo}: {onTray.Count * 2} portions, {onTray.Count * 2} proofs beside them");
        if (!repeat)
            await SendBarBack();
        clock.Advance(TimeSpan.FromMinutes(20));
        await desks.Bench.Fire(demo.By(Analyst), new TrayFired(
            trayNo, "Nabertherm K1", 1080, 25, "KÜPEL-2026-31", "PB-2026-07"));
        clock.Advance(TimeSpan.FromMinutes(110));
        foreach (var sample in onTray)
            await WeighCornets(trayNo, sample, repeat);
        var calculated = await desks.Bench.Calculate(demo.By(SecondAnalyst), trayNo);
        return [.. calculated.Facts.Select(each => each.Fact).OfType<AssayCalculated>()];
    }

    public IReadOnlyList<DemoSample> Of(IEnumerable<AssayCalculated> results) =>
        [.. results.Select(result => samples.Single(sample => sample.ItemNo == result.ItemNo))];

    public IReadOnlyList<DemoSample> All => samples;

    public DemoSample That(string story) => samples.Single(sample => sample.Item.Story.Contains(
        story, StringComparison.Ordinal));

    public async Task Approve()
    {
        clock.Advance(TimeSpan.FromMinutes(15));
        var bar = samples[0];
        voice.Check("who weighed on the tray is refused as checker (own-work)", "own-work" == await RefusalOf(() =>
            desks.Approval.Check(demo.By(SecondAnalyst), bar.ItemNo, ResultSeq(bar))));
        voice.Check("nothing is approved before it is checked (not-checked)", "not-checked" == await RefusalOf(() =>
            desks.Approval.Approve(demo.By(Manager), bar.ItemNo, ResultSeq(bar))));
        foreach (var sample in samples)
        {
            clock.Advance(TimeSpan.FromMinutes(3));
            await desks.Approval.Check(demo.By(Checker), sample.ItemNo, ResultSeq(sample));
            await desks.Approval.Approve(demo.By(Manager), sample.ItemNo, ResultSeq(sample));
        }
        voice.Say($"{samples.Count} results checked by one person and approved by another");
        voice.Check("a second check of the same result is refused, nothing is lost (already-approved)",
            "already-approved" == await RefusalOf(() =>
                desks.Approval.Check(demo.By(Checker), bar.ItemNo, ResultSeq(bar))));
    }

    /// <summary>Takes the next number for one item.</summary>
    public async Task<ReportNumbered> Number(DemoSample sample)
    {
        clock.Advance(TimeSpan.FromMinutes(2));
        var numbered = await desks.Office.Number(demo.By(Manager), [sample.ItemNo]);
        return numbered.Facts.Select(each => each.Fact).OfType<ReportNumbered>().Single();
    }

    public Task Void(string reportNo, string reason) => desks.Office.Void(demo.By(Manager), reportNo, reason);

    public int Weighings => weighings;

    private async Task Load(string trayNo, DemoSample sample)
    {
        var group = sample.Row.ToString();
        foreach (var column in new[] { 1, 4 })
        {
            await desks.Bench.PlaceProof(demo.By(Analyst), new ProofPlaced(
                trayNo, Cell(sample, column), group, "999.99", "AU-PROOF-2026-04"));
            await WeighCell(trayNo, sample, column, masses.ProofGoldMg(sample.Item));
        }
        foreach (var column in new[] { 2, 3 })
        {
            await desks.Bench.PlacePortion(demo.By(Analyst), trayNo, Cell(sample, column), group, sample.BlindNo);
            await WeighCell(trayNo, sample, column, masses.PortionMg(sample.Item));
        }
    }

    private async Task WeighCornets(string trayNo, DemoSample sample, bool repeat)
    {
        var offsets = repeat ? sample.Item.RepeatOffsetsPerMille! : sample.Item.FirstOffsetsPerMille;
        foreach (var column in new[] { 1, 2, 3, 4 })
        {
            var loadedMg = loadsMg[trayNo + Cell(sample, column)];
            var cornetMg = column is 1 or 4
                ? masses.ProofCornetMg(sample.Item, loadedMg)
                : masses.CornetMg(sample.Item, loadedMg, offsets[column - 2]);
            await WeighCell(trayNo, sample, column, cornetMg, SecondAnalyst);
        }
    }

    private async Task WeighCell(
        string trayNo, DemoSample sample, int column, decimal massMg, string userName = Analyst)
    {
        clock.Advance(TimeSpan.FromSeconds(40));
        loadsMg[trayNo + Cell(sample, column)] = massMg;
        demo.Scale.Lay(DemoScale.Micro, massMg);
        await desks.Bench.Weigh(demo.By(userName), trayNo, Cell(sample, column), DemoScale.Micro);
        weighings++;
    }

    private async Task WeighItem(DemoSample sample, string stage, decimal massG)
    {
        demo.Scale.Lay(DemoScale.Counter, massG * 1000m);
        await desks.Reception.Weigh(demo.By(Counter), sample.ItemNo, stage, DemoScale.Counter);
        weighings++;
    }

    /// <summary>After sampling the bar goes back to the counter and is weighed as it will be delivered.</summary>
    private async Task SendBarBack()
    {
        foreach (var sample in samples.Where(sample => sample.Item.DeliveredLossG is not null))
        {
            await HandOver(sample, Analyst, Counter);
            var massG = loadsMg[sample.ItemNo] - sample.Item.DeliveredLossG!.Value;
            await WeighItem(sample, GrossMassWeighed.Delivered, massG);
            voice.Say($"{sample.ItemNo}  after drilling it weighs {DecimalText.Format(massG)} g; "
                + "its fine mass rests on that");
        }
    }

    private async Task HandOver(DemoSample sample, string from, string to)
    {
        await desks.Custody.Give(
            demo.By(from), sample.ItemNo, demo.RefOf(to), sample.Item.SealNo, sealIntact: true, "kabul bankosu");
        await desks.Custody.Accept(demo.By(to), sample.ItemNo, sealIntact: true, "kabul bankosu");
    }

    /// <summary>The file goes to the samples by their numbers, a row to a person, a row to quarantine.</summary>
    private async Task TakeIn(DemoSpectrometer card)
    {
        var (name, bytes) = card.Export(clock.GetUtcNow());
        var kept = (await desks.XrfFiles.Upload(demo.By(Analyst), DemoSpectrometer.InstrumentId, name, bytes)).Facts
            .Select(each => each.Fact).OfType<XrfFileKept>().Single();
        var refused = demo.House.Read(session => XrfFileStore.Quarantine(session, long.MaxValue, 10))
            .Where(row => row.FileSha256 == kept.FileSha256).ToList();
        var waiting = demo.House.Read(session => XrfFileStore.Inbox(session, long.MaxValue, 10));
        var file = demo.House.Read(session => XrfFileStore.Find(session, kept.FileSha256))!;
        voice.Say($"{name}: {file.Imported} readings found their samples, {file.Unmatched} waits for a person, "
            + $"{file.Refused} row is in quarantine");
        voice.Check("a row without its unit is in quarantine and nobody's figure",
            refused is [{ Code: "xrf-unit-missing" }] && file.Imported == (samples.Count * 3) - 1);
        await desks.XrfFiles.Assign(demo.By(Analyst), waiting.Single().Seq, samples[^1].BlindNo);
        voice.Check("the reading whose number was mistyped waited until somebody said whose it is",
            demo.House.Read(session => XrfStore.Readings(session, samples[^1].ItemNo)).Count == 3);
    }

    private long ResultSeq(DemoSample sample) => demo.House.Database.Read(session =>
        Grading.GradingStore.Grade(session, sample.ItemNo)!.ResultSeq);

    private static string Cell(DemoSample sample, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{sample.Row}{column}");

    private static async Task<string?> RefusalOf(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Code;
        }
    }
}
