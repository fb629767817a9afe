using Lims.Api.Ledger;
using Lims.Api.Reports;
using Lims.Core.Ledger;
using Lims.Core.Reports;
using Lims.Tests.Engines;
using Lims.Tests.Hosting;

namespace Lims.Tests.Reports;

/// <summary>A paper never carries a checkpoint that the ledger does not hold.</summary>
[BothEngines(Strictly = true)]
public sealed class AnotherHostsCheckpointTests
{
    [Test]
    public async Task A_paper_whose_checkpoint_another_host_forestalled_is_made_anew_on_the_one_that_stands()
    {
        await using var day = await NetworkDay.Open();
        var story = new NetworkStory(day);
        await story.LiveToApproval();
        var (house, office) = (day.Network.House, day.Network.House.Desks.Office);
        // The key is in the ledger from here on: while the writer waits below, nothing else would be.
        await house.Checkpoints.Make();
        var numbered = await office.Number(
            new Ask(day.RefOf(NetworkDay.Manager), "n-1"), [story.ItemNos[0]]);
        var reportNo = ((ReportNumbered)numbered.Facts[0].Fact).ReportNo;

        using var gate = new ManualResetEventSlim();
        SignedCheckpoint? theirs = null;
        var meanwhile = house.Write(session =>
        {
            gate.Wait();
            session.Execute("INSERT INTO [Checkpoint] (Size, Note) VALUES (@Size, @Note)",
                new { theirs!.Checkpoint.Size, theirs.Note });
        });
        var begun = await house.Checkpoints.Covering(numbered.Facts[0].Seq);
        theirs = house.Key.Sign(begun.Given.Checkpoint);
        var finishing = office.Finish(reportNo);
        gate.Set();
        await meanwhile;
        await finishing;

        var pdf = office.Pdf(reportNo);
        Assert.That(ReportVerification.OfPdf(pdf).Findings, Is.Empty);
        var evidence = Api.Documents.Seal.PdfSealCheck.Check(pdf).Evidence!;
        Assert.That(Evidence.Read(System.Text.Encoding.UTF8.GetString(evidence)).Checkpoint.Note,
            Is.EqualTo(theirs.Note).And.Not.EqualTo(begun.Given.Note));
        Assert.That(house.Read(session => LedgerReader.Stream(session, ReportSubject.Of(reportNo)))
            .Select(row => row.Kind), Is.EqualTo(new[] { "ReportNumbered", "ReportIssued" }));
    }
}
