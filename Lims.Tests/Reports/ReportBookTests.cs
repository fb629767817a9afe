using Lims.Api.Reports;
using Lims.Core.Ledger;
using Lims.Core.Reports;
using Lims.Tests.Engines;
using Lims.Tests.Ledger;
using Lims.Tests.Refusals;

namespace Lims.Tests.Reports;

[BothEngines]
public sealed class ReportBookTests
{
    private static readonly string Pdf = new('c', 64);

    // What became of the number before; what is wanted; the answer.
    [TestCase(false, false, "issue", null)]
    [TestCase(false, false, "void", null)]
    [TestCase(true, false, "issue", "report-issued")]
    [TestCase(true, false, "void", "report-issued")]
    [TestCase(false, true, "issue", "report-voided")]
    [TestCase(false, true, "void", "report-voided")]
    public void A_number_has_one_fate(bool issued, bool voided, string wanted, string? refusal)
    {
        var entry = new ReportBook.Entry("AR26-000045-I", issued, voided);
        IReadOnlyList<IFact> Act() =>
            wanted == "issue" ? ReportBook.Issue(entry, Pdf) : ReportBook.Void(entry, "Yanlış kalem.");
        if (refusal is not null)
            Refused.As(refusal, () => Act());
        else
            Assert.That(Act().Single().Subject, Is.EqualTo("report:AR26-000045-I"));
    }

    [TestCase("")]
    [TestCase("  ")]
    public void Voiding_takes_a_reason(string reason) => Refused.As(
        ReportsRefusals.VoidReasonMissing, () => ReportBook.Void(new("AR26-000045-I", false, false), reason));

    [Test]
    public void A_number_names_its_content_its_items_and_how_far_every_stream_had_come()
    {
        using var day = ReportDay.Begin();
        day.Calculate(day.Fire(ReportDay.V4));
        day.Pass();
        var content = day.Content();
        var gathered = EvidenceStreams.Gather(day.Items[0].OrderNo, [day.ItemNo],
            subject => [.. day.House.Facts.Where(each => each.Fact.Subject == subject)]);
        var numbered = ReportBook.Number(
            day.File(), gathered, content, Evidence.Sha256Of(content.ToJson()), 2026, 45);

        Assert.That((numbered.ReportNo, numbered.PublicCode, numbered.OrderNo, numbered.ContentSha256),
            Is.EqualTo((ReportBook.NextNo(2026, 45), content.PublicCode, day.Items[0].OrderNo,
                Evidence.Sha256Of(content.ToJson()))));
        Assert.That(numbered.ItemNos, Is.EqualTo(new[] { day.ItemNo }));
        Assert.That(numbered.BytesSha256, Is.EqualTo(new[] { numbered.ContentSha256 }));
        Assert.That(numbered.RestsOn.Single(each => each.Subject == "item:" + day.ItemNo).Version,
            Is.EqualTo(day.House.Facts.Count(each => each.Fact.Subject == "item:" + day.ItemNo)));
    }

    [Test]
    public void The_register_shows_every_number_with_its_fate()
    {
        using var house = new MemoryHouse();
        Assert.That(ReportsStore.LastNumber(house.Session, 2026), Is.Zero);
        foreach (var number in new[] { 1, 2, 3 })
            house.Book("user:omer", Numbered(number));
        Assert.That(ReportsStore.Unfinished(house.Session).Select(each => each.ReportNo),
            Is.EqualTo(new[] { Numbered(1).ReportNo, Numbered(2).ReportNo, Numbered(3).ReportNo }));

        house.Book(Actors.House, new ReportIssued(Numbered(1).ReportNo, Pdf));
        house.Book("user:omer", new ReportVoided(Numbered(2).ReportNo, "Yanlış kalem."));
        Assert.That(ReportsStore.LastNumber(house.Session, 2026), Is.EqualTo(3));
        Assert.That(ReportsStore.LastNumber(house.Session, 2027), Is.Zero);
        Assert.That(ReportsStore.Unfinished(house.Session).Single().ReportNo, Is.EqualTo(Numbered(3).ReportNo));
        Assert.That(ReportsStore.Report(house.Session, Numbered(1).ReportNo), Is.EqualTo(new ReportRow(
            Numbered(1).ReportNo, "CODE1", "o", new string('d', 64), MemoryHouse.At(1), "user:omer", 1,
            MemoryHouse.At(4), Pdf, null, null, null, null, null, null, null, null, null)));
        Assert.That(new[] { 1, 2, 3 }.Select(i => ReportsStore.ByPublicCode(house.Session, "CODE" + i)!.Status),
            Is.EqualTo(new[] { "valid", "void", "in-preparation" }));
        Assert.That(ReportsStore.ByPublicCode(house.Session, "code1"), Is.Null);
    }

    [Test]
    public void An_item_has_one_report_unless_its_number_was_voided()
    {
        using var house = new MemoryHouse();
        house.Book("user:omer", Numbered(1));
        Assert.That(ReportsStore.OfItem(house.Session, "i1")!.ReportNo, Is.EqualTo(Numbered(1).ReportNo));
        house.Book("user:omer", new ReportVoided(Numbered(1).ReportNo, "Yanlış kalem."));
        Assert.That(ReportsStore.OfItem(house.Session, "i1"), Is.Null);
        house.Book("user:omer", Numbered(2) with { ItemNos = ["i1", "i2"] });
        Assert.That(ReportsStore.OfItem(house.Session, "i1")!.ReportNo, Is.EqualTo(Numbered(2).ReportNo));
        Assert.That(ReportsStore.OfItem(house.Session, "i3"), Is.Null);
    }

    private static ReportNumbered Numbered(int number) => new(
        ReportBook.NextNo(2026, number), 2026, number, "CODE" + number, "o", ["i" + number], new string('d', 64),
        [new StreamVersion("item:i" + number, 3)], null, null);
}
