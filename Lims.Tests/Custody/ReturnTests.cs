using System.Text;
using Lims.Api.CommandLine;
using Lims.Api.Custody;
using Lims.Api.Ledger;
using Lims.Api.Reports;
using Lims.Core.Reports;
using Lims.Tests.Engines;
using Lims.Tests.Hosting;

namespace Lims.Tests.Custody;

/// <summary>The end of the way over real sockets: to the counter, weighed, collected; a paper after that.</summary>
[BothEngines]
public sealed class ReturnTests
{
    private NetworkDay day = null!;
    private NetworkStory story = null!;
    private string itemNo = "";
    private string other = "";

    [OneTimeSetUp]
    public async Task ReportAndBringBack()
    {
        day = await NetworkDay.Open();
        story = new NetworkStory(day);
        await story.Live();
        itemNo = story.ItemNos[0];
        var party = await day.Do(NetworkDay.Reception, "POST", "/api/v1/parties",
            new { kind = "person", name = "Kalfa Hasan", phone = "0532 111 22 33" });
        other = party.Json.GetProperty("partyId").GetString()!;
    }

    [OneTimeTearDown]
    public async Task CloseTheHouse() => await day.DisposeAsync();

    [Test]
    public async Task An_item_goes_back_from_reception_s_hands_to_whoever_collects_it()
    {
        Assert.That((await Return(new { place = "kabul" })).Refusal, Is.EqualTo("not-in-your-hands"));
        foreach (var (no, blindNo) in story.ItemNos.Zip(story.BlindNos))
        {
            await day.Do(NetworkDay.Analyst, "POST", $"/api/v1/samples/{blindNo}/handovers", new
            {
                toHolder = day.RefOf(NetworkDay.Reception), sealNo = "M-1", sealIntact = true, place = "kabul",
            });
            await day.Do(NetworkDay.Reception, "POST", $"/api/v1/items/{no}/acceptances",
                new { sealIntact = true, place = "kabul" });
        }
        day.Counter.Show(1_249_750m);
        await day.Do(NetworkDay.Reception, "POST", $"/api/v1/items/{itemNo}/weighings",
            new { stage = "returned", instrumentId = "terazi-kabul" });

        Assert.That((await Return(new { place = "kabul", collectorPartyId = "p-nobody" })).Refusal,
            Is.EqualTo("party-unknown"));
        Assert.That((await Return(new { place = "kabul", collectorPartyId = other })).Refusal,
            Is.EqualTo("collector-reason-missing"));
        Assert.That((await Return(new { place = "kabul" }, NetworkDay.Analyst)).Refusal, Is.EqualTo("role-missing"));
        var numbered = await Office.Amend(new Ask(Manager, "amend"), story.ReportNo, "Adres eksikti.");
        var amendedNo = numbered.Facts.Select(each => each.Fact).OfType<ReportNumbered>().Single().ReportNo;
        Assert.That((await Return(new { place = "kabul" })).Refusal, Is.EqualTo("report-in-preparation"));
        await Office.Finish(amendedNo);

        var back = new
        {
            place = "kabul", collectorPartyId = other, collectorReason = "Vekâletname", remainderMg = "100.15",
            cornetsMg = "458.36",
        };
        Assert.That((await Return(back)).Status, Is.EqualTo(200));
        Assert.That((await Return(back)).Refusal, Is.EqualTo("not-in-your-hands"), "It is gone.");
        var house = day.Network.House;
        Assert.That(house.Read(session => CustodyStore.State(session, itemNo)).Holder, Is.EqualTo("party:" + other));
        var row = house.Read(session => CustodyStore.Return(session, itemNo))!;
        Assert.That((row.CollectorPartyId, row.TakenMg, row.RemainderMg, row.CornetsMg, row.LossMg),
            Is.EqualTo((other, "620", "100.15", "458.36", "61.49")));
        var shown = await day.Do(NetworkDay.Reception, "GET", $"/api/v1/items/{itemNo}/return");
        Assert.That(shown.Json.GetProperty("lossMg").GetString(), Is.EqualTo("61.49"));

        await DescribeAnewAndAmend(amendedNo);
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.That(VerifyVerb.Run(house.Place.DatabaseFile, null, null, output, error), Is.EqualTo(Exit.Done),
            output.ToString() + error);
    }

    /// <summary>The serial number was read wrongly and the bar is gone: the paper can still be mended.</summary>
    private async Task DescribeAnewAndAmend(string reportNo)
    {
        var told = new
        {
            pieces = 1, declaredPerMille = "916", marks = "22 ayar", serialNo = "OK-7", sealNo = "M-1",
            condition = "temiz", reason = "Seri numarası yanlış okunmuştu.",
        };
        Assert.That((await day.Ask(NetworkDay.Reception, "PUT", $"/api/v1/items/{itemNo}/description", told)).Refusal,
            Is.EqualTo("described-after-approval"));
        await day.Do(NetworkDay.Manager, "PUT", $"/api/v1/items/{itemNo}/description", told);
        var amended = await day.Do(NetworkDay.Manager, "POST", $"/api/v1/reports/{reportNo}/amendment",
            new { reason = "Seri numarası yanlış yazılmıştı." });
        var pdf = Encoding.Latin1.GetBytes((await day.Do(NetworkDay.Reception, "GET",
            $"/api/v1/reports/{amended.Json.GetProperty("reportNo").GetString()}/pdf")).Body);
        Assert.That(ReportVerification.OfPdf(pdf).Findings, Is.Empty);
        var evidence = Evidence.Read(Encoding.UTF8.GetString(
            Api.Documents.Seal.PdfSealCheck.Check(pdf).Evidence!));
        Assert.That((evidence.Content.Items[0].SerialNo, evidence.Content.Amendment!.ReplacesReportNo),
            Is.EqualTo(("OK-7", reportNo)));
        var page = (await story.Public(story.PublicCode, "application/json")).Json;
        Assert.That(page.GetProperty("successor").GetProperty("reportNo").GetString(), Is.EqualTo(reportNo));
    }

    private ReportOffice Office => day.Network.House.Desks.Office;

    private string Manager => day.RefOf(NetworkDay.Manager);

    private Task<Exchange> Return(object back, string userName = NetworkDay.Reception) =>
        day.Ask(userName, "POST", $"/api/v1/items/{itemNo}/return", back);
}
