using Lims.Core.House;
using Lims.Core.Instruments;
using Lims.Core.Ledger;
using Lims.Core.Orders;
using Lims.Core.Reports;
using Lims.Tests.FireAssay;

namespace Lims.Tests.Reports;

public sealed class EvidenceStreamsTests
{
    [Test]
    public void A_report_rests_on_every_stream_its_facts_lead_to_and_on_no_neighbours()
    {
        using var day = ReportDay.Begin(null, new AnnouncedItem("bar", "Au", 1), new AnnouncedItem("bar", "Au", 1));
        day.Calculate(day.Fire(ReportDay.V4 + "\nC1 S2 1 250.00 229.20\nC2 S2 1 250.00 229.25", "user:veli"));
        day.Pass();
        var orderNo = day.Items[0].OrderNo;
        var trayNo = day.House.Facts.Select(each => each.Fact).OfType<Core.FireAssay.TrayOpened>().Single().TrayNo;

        var gathered = EvidenceStreams.Gather(orderNo, [day.ItemNo], Stream);
        Assert.That(gathered.Select(each => each.Subject), Is.EqualTo(new[]
        {
            HouseSubject.Settings, HouseSubject.ReportText, HouseSubject.StandardFineness, "order:" + orderNo,
            "item:" + day.ItemNo, "method:" + day.Method.MethodId, "user:ayse", "instrument:bal-2", AssayDay.Analyst,
            "user:veli", "tray:" + trayNo, "instrument:bal-1", AssayDay.Checker, AssayDay.Manager,
        }));
        foreach (var (subject, facts) in gathered)
            Assert.That(facts.Select(each => each.SubjectVersion),
                Is.EqualTo(Enumerable.Range(1, facts.Count).Select(i => (long)i)), subject + " is complete.");

        IReadOnlyList<AppendedFact> Stream(string subject) =>
            [.. day.House.Facts.Where(each => each.Fact.Subject == subject)];
    }

    [Test]
    public void The_house_itself_is_no_person_and_one_stream_is_read_once()
    {
        var asked = new List<string>();
        var bytes = new BalanceBytesKept("item:i", "bal-1", new string('a', 64), 18);
        EvidenceStreams.Gather("o", ["i", "i"], subject =>
        {
            asked.Add(subject);
            return subject == "item:i" ? [Appended(1, bytes), Appended(2, bytes)] : [];
        });
        Assert.That(asked, Is.Unique.And.Contains("instrument:bal-1").And.No.Member(Actors.House));

        static AppendedFact Appended(long seq, IFact fact) => new(seq, "", Actors.House, seq, fact);
    }
}
