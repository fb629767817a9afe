using System.Text;
using Lims.Api.Documents.Seal;
using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Api.Reports;
using Lims.Core.Ledger;
using Lims.Core.Orders;
using Lims.Core.People;
using Lims.Core.Reports;
using Lims.Tests.Engines;
using Lims.Tests.Hosting;
using Lims.Tests.Refusals;

namespace Lims.Tests.Reports;

/// <summary>A report that was wrong: another takes its place, that one is revoked, the item gets a third.</summary>
[BothEngines(Strictly = true)]
public sealed partial class AfterIssueTests
{
    private const string Reason = "Müşteri adı yanlış yazılmıştı.";
    private const string NewName = "Öğütçü ve Oğulları Kuyumculuk";
    private NetworkDay day = null!;
    private NetworkStory story = null!;
    private byte[] first = null!;
    private byte[] second = null!;
    private (string No, string Code) amended;
    private (string No, string Code) third;
    private DraftAhead ahead = null!;
    private (string Analyst, ReportDraft Draft) left;
    private (string Anew, string FromMemory, string FromAnother) evidence;
    private readonly List<(string Step, string Status, string? Refusal)> steps = [];

    [OneTimeSetUp]
    public async Task AmendAndRevoke()
    {
        day = await NetworkDay.Open();
        story = new NetworkStory(day);
        await story.Live();
        first = await Pdf(story.ReportNo);

        ahead = Read(session => DraftAhead.Of(session, new KnownStreams(), [story.ItemNos[0]]));
        var same = Read(session => (One: Draft(session, ahead), Two: Draft(session, ahead)));
        Assert.That(same.One, Is.SameAs(same.Two).And.Property("Content").Property("Customer").Property("Name")
            .EqualTo(NetworkStory.Customer), "what was composed ahead is taken while nothing changed");
        evidence = (BuiltFrom(null), BuiltFrom(same.One), BuiltFrom(WithAnotherRow(same.One)));
        var order = (await day.Do(NetworkDay.Reception, "GET", $"/api/v1/orders/{story.OrderNo}")).Json;
        var partyId = order.GetProperty("order").GetProperty("partyId").GetString();
        await day.Do(NetworkDay.Reception, "PUT", $"/api/v1/parties/{partyId}",
            new { kind = "company", name = NewName, place = "Kahramanmaraş" });
        var numbered = await Office.Amend(new Ask(Manager, "amend-1"), story.ReportNo, Reason);
        var fact = numbered.Facts.Select(each => each.Fact).OfType<ReportNumbered>().Single();
        amended = (fact.ReportNo, fact.PublicCode);
        await See("while the new paper is made");
        await Try("amend again", () => Office.Amend(Asking("a"), story.ReportNo, Reason));
        await Try("revoke meanwhile", () => Office.Revoke(Asking("b"), story.ReportNo, "wrong-result", Reason));
        await Office.Finish(amended.No);
        await See("amended");
        second = await Pdf(amended.No);
        await Try("amend what is replaced", () => Office.Amend(Asking("c"), story.ReportNo, Reason));
        await Try("number the item again", () => Office.Number(Asking("d"), [story.ItemNos[0]]));

        await day.Do(NetworkDay.Manager, "POST", $"/api/v1/reports/{amended.No}/revocation",
            new { code = "wrong-item", reason = "Ali Usta başka külçe getirmiş." });
        await See("revoked");
        await Try("give out what is revoked", () => Task.FromResult(Office.Pdf(amended.No)));
        await Try("revoke twice", () => Office.Revoke(Asking("e"), amended.No, "other", Reason));
        await Try("amend what is revoked", () => Office.Amend(Asking("f"), amended.No, Reason));
        var again = await day.Do(
            NetworkDay.Manager, "POST", "/api/v1/reports", new { itemNos = new[] { story.ItemNos[0] } });
        third = (again.Json.GetProperty("reportNo").GetString()!, again.Json.GetProperty("publicCode").GetString()!);
        await See("reported anew");
        var analyst = Read(session => SignInStore.ByName(session, NetworkDay.Analyst)!.UserId);
        await day.Network.House.Append(KeepStaff.Disable("leaves", Manager, analyst));
        left = (analyst, Read(session =>
            Draft(session, DraftAhead.Of(session, new KnownStreams(), [story.ItemNos[0]]))));
    }

    [OneTimeTearDown]
    public async Task CloseTheHouse() => await day.DisposeAsync();

    [Test]
    public void The_old_report_stands_until_the_paper_of_the_new_one_exists() => Assert.That(
        steps.Where(step => step.Refusal is null).Select(step => (step.Step, step.Status)), Is.EqualTo(new[]
        {
            ("while the new paper is made", "valid in-preparation"),
            ("amended", "superseded valid"),
            ("revoked", "superseded revoked"),
            ("reported anew", "superseded revoked"),
        }));

    [TestCase("amend again", "report-replaced")]
    [TestCase("revoke meanwhile", "report-replaced")]
    [TestCase("amend what is replaced", "report-replaced")]
    [TestCase("number the item again", "already-reported")]
    [TestCase("give out what is revoked", "report-revoked")]
    [TestCase("revoke twice", "report-revoked")]
    [TestCase("amend what is revoked", "report-revoked")]
    public void Each_report_has_one_successor_and_one_end(string step, string refusal) =>
        Assert.That(steps.Single(each => each.Step == step).Refusal, Is.EqualTo(refusal));

    [Test]
    public void Both_papers_prove_themselves_and_the_new_one_says_today_what_it_replaces_and_why()
    {
        Assert.That(ReportVerification.OfPdf(first).Findings, Is.Empty);
        Assert.That(ReportVerification.OfPdf(second).Findings, Is.Empty);
        var (old, content) = (Evidence.Read(EvidenceIn(first)).Content, Evidence.Read(EvidenceIn(second)).Content);
        Assert.That(content.Amendment, Is.EqualTo(new ReportAmendment(story.ReportNo, Reason)));
        Assert.That((old.Customer.Name, content.Customer.Name), Is.EqualTo((NetworkStory.Customer, NewName)));
        Assert.That(content.Items.Select(item => (item.No, item.Results[0].PerMille)),
            Is.EqualTo(old.Items.Select(item => (item.No, item.Results[0].PerMille))));
    }

    [Test]
    public async Task The_old_paper_stays_with_the_house_byte_for_byte()
    {
        Assert.That(await Pdf(story.ReportNo), Is.EqualTo(first));
        var shown = (await day.Do(NetworkDay.Manager, "GET", $"/api/v1/reports/{amended.No}")).Json;
        Assert.That((shown.GetProperty("status").GetString(), shown.GetProperty("replaces").GetString()),
            Is.EqualTo(("revoked", story.ReportNo)));
    }

    [Test]
    public void A_name_that_changed_after_the_report_was_composed_ahead_is_printed_as_it_is_now() => Assert.That(
        Read(session => Draft(session, ahead)).Content.Customer.Name, Is.EqualTo(NewName));

    [Test]
    public void Whoever_left_the_house_stands_on_the_paper_of_the_work_done_before()
    {
        Assert.That(Read(session => PeopleStore.Find(session, left.Analyst)!.Disabled), Is.True);
        Assert.That(left.Draft.Content.People.Select(person => person.Name),
            Is.EqualTo(Evidence.Read(EvidenceIn(second)).Content.People.Select(person => person.Name)));
        Assert.That(left.Draft.Subjects, Does.Contain(UserSubject.Of(left.Analyst)));
    }

    // Any other word, another number, none at all: the fact in the ledger says otherwise.
    [TestCase("\"reason\":\"Müşteri", "\"reason\":\"Satıcı")]
    [TestCase("\"amendment\":{\"replacesReportNo\":\"AR26-000001", "\"amendment\":{\"replacesReportNo\":\"AR26-000007")]
    public void An_amendment_changed_in_the_evidence_is_found_in_the_content(string was, string becomes)
    {
        var json = EvidenceIn(second);
        Assert.That(json, Does.Contain(was));
        Assert.That(FindingsIn(json.Replace(was, becomes, StringComparison.Ordinal)),
            Has.Some.StartsWith("evidence content.amendment").And.Some.Contains("SHA-256"));
    }

    [Test]
    public void An_amendment_taken_out_of_content_or_fact_is_found()
    {
        var evidence = Evidence.Read(EvidenceIn(second));
        Assert.That(FindingsIn((evidence with { Content = evidence.Content with { Amendment = null } }).ToJson()),
            Has.Some.StartsWith("evidence content.amendment: nothing stands where"));
        var fact = EvidenceIn(second).Replace(
            "\\\"replaces\\\":\\\"" + story.ReportNo, "\\\"replaces\\\":\\\"AR26-000007-X", StringComparison.Ordinal);
        Assert.That(FindingsIn(fact), Has.Some.Contains("the signed checkpoint does not contain it"));
    }

    /// <summary>Written past the desk, which refuses it: the paper itself tells.</summary>
    [Test]
    public async Task Who_describes_an_item_anew_after_its_approval_without_being_the_manager_is_found_offline()
    {
        var told = new ItemRedescribed(story.ItemNos[1], 1, "999", null, "OK-9", null, null, null, "Yanlış.");
        var actor = day.RefOf(NetworkDay.Reception);
        var appended = await day.Network.House.Append(new LedgerCommand
        {
            Key = "past-the-desk", Actor = actor, Request = new { told.ItemNo }, Decide = _ => [told],
        });
        var report = await day.Do(
            NetworkDay.Manager, "POST", "/api/v1/reports", new { itemNos = new[] { story.ItemNos[1] } });
        var pdf = await Pdf(report.Json.GetProperty("reportNo").GetString()!);
        Assert.That(ReportVerification.OfPdf(pdf).Findings, Is.EqualTo(new[]
        {
            $"evidence fact {appended.Facts[0].Seq}: {actor} had no right to describe the item anew",
        }));
    }

    [Test]
    public async Task The_public_page_leads_to_the_successor_and_shows_no_figure_that_stands_no_more()
    {
        var json = (await story.Public(story.PublicCode, "application/json")).Json;
        Assert.That(json.GetProperty("items").GetArrayLength(), Is.Zero);
        Assert.That(json.GetProperty("successor").GetProperty("reportNo").GetString(), Is.EqualTo(amended.No));
        Assert.That(json.GetProperty("successor").GetProperty("publicCode").GetString(), Is.EqualTo(amended.Code));
        var page = (await story.Public(story.PublicCode, "text/html")).Body;
        Assert.That(page, Does.Contain("başka bir rapor").And.Contain($"href=\"/verify/{amended.Code}\"")
            .And.Not.Contain("916,39"));
    }

    [Test]
    public async Task The_public_page_says_when_and_in_one_word_why_a_report_was_revoked_and_never_whose_it_was()
    {
        var answer = await story.Public(amended.Code, "application/json");
        var revocation = answer.Json.GetProperty("revocation");
        Assert.That(revocation.GetProperty("code").GetString(), Is.EqualTo("wrong-item"));
        Assert.That(LedgerInstant.IsInstant(revocation.GetProperty("atUtc").GetString()!));
        var page = (await story.Public(amended.Code, "text/html")).Body;
        Assert.That(page, Does.Contain("geri çekilmiştir").And.Contain("the item was another one")
            .And.Not.Contain("916.39"));
        foreach (var text in new[] { Regex.Unescape(answer.Body), page })
            Assert.That(text, Does.Not.Contain("Ali Usta").And.Not.Contain("Öğütçü").And.Not.Contain("külçe getirmiş"));
        Assert.That((await story.Public(third.Code, "application/json")).Json.GetProperty("status").GetString(),
            Is.EqualTo("valid"));
    }

    [Test]
    public async Task Only_the_manager_amends_and_revokes()
    {
        foreach (var (path, body) in new[]
        {
            ("amendment", (object)new { reason = Reason }), ("revocation", new { code = "other", reason = Reason }),
        })
            Assert.That((await day.Ask(NetworkDay.Checker, "POST", $"/api/v1/reports/{third.No}/{path}", body)).Refusal,
                Is.EqualTo("role-missing"));
    }

    // Issued, void, revoked, replaced by: the answer.
    [TestCase(true, false, false, null, null)]
    [TestCase(false, false, false, null, "report-in-preparation")]
    [TestCase(false, true, false, null, "report-voided")]
    [TestCase(true, false, true, null, "report-revoked")]
    [TestCase(true, false, false, "AR26-000046-G", "report-replaced")]
    public void Only_a_report_that_stands_is_amended_or_revoked(
        bool issued, bool voided, bool revoked, string? replacedBy, string? refusal)
    {
        var entry = new ReportBook.Entry("AR26-000045-I", issued, voided, revoked, replacedBy);
        foreach (var act in new Action[]
        {
            () => ReportAfterIssue.Amend(entry, Reason), () => ReportAfterIssue.Revoke(entry, "dispute", Reason),
        })
            if (refusal is null)
                act();
            else
                Refused.As(refusal, act);
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("iki\nsatır")]
    public void It_is_said_why_in_one_line(string reason)
    {
        var entry = new ReportBook.Entry("AR26-000045-I", true, false);
        foreach (var text in new[] { reason, new string('a', ReportAfterIssue.MostReasonLength + 1) })
        {
            Refused.As(ReportsRefusals.AmendmentReason, () => ReportAfterIssue.Amend(entry, text));
            Refused.As(ReportsRefusals.RevocationReason, () => ReportAfterIssue.Revoke(entry, "other", text));
        }
        Refused.As(ReportsRefusals.RevocationCode, () => ReportAfterIssue.Revoke(entry, "because", Reason));
    }

    [Test]
    public void A_number_of_the_first_days_replaces_none() => Assert.That(
        new ReportNumberedV1("AR26-000045-I", 2026, 45, "C", "o", ["i"], "s", []).Lift(),
        Is.EqualTo(new ReportNumbered("AR26-000045-I", 2026, 45, "C", "o", ["i"], "s", [], null, null))
            .Using<ReportNumbered>((left, right) => Evidence.Sha256Of(FactBody.Write(left, null))
                == Evidence.Sha256Of(FactBody.Write(right, null))));

    private ReportOffice Office => day.Network.House.Desks.Office;

    private string Manager => day.RefOf(NetworkDay.Manager);

    private Ask Asking(string key) => new(Manager, key);

    private T Read<T>(Func<LedgerSession, T> read) => day.Network.House.Read(read);

    private ReportDraft Draft(LedgerSession session, DraftAhead from) =>
        from.Draft(session, new KnownStreams(), story.OrderNo, [story.ItemNos[0]]);

    private async Task See(string step) => steps.Add((step,
        string.Join(' ', await Status(story.PublicCode), await Status(amended.Code)), null));

    private async Task Try(string step, Func<Task> act)
    {
        try
        {
            await act();
            steps.Add((step, "", "none"));
        }
        catch (Core.Refusals.RefusedException refused)
        {
            steps.Add((step, "", refused.Code));
        }
    }

    private async Task<string> Status(string code) =>
        (await story.Public(code, "application/json")).Json.GetProperty("status").GetString()!;

    private async Task<byte[]> Pdf(string reportNo) => Encoding.Latin1.GetBytes(
        (await day.Do(NetworkDay.Reception, "GET", $"/api/v1/reports/{reportNo}/pdf")).Body);

    private static string EvidenceIn(byte[] paper) => Encoding.UTF8.GetString(PdfSealCheck.Check(paper).Evidence!);

    private static IReadOnlyList<string> FindingsIn(string json) =>
        ReportVerification.OfJson(Encoding.UTF8.GetBytes(json)).Findings;
}
