using System.Buffers;
using System.Text;
using Lims.Api.Ledger;
using Lims.Api.Reports;
using Lims.Core.Reports;

namespace Lims.Tests.Reports;

public sealed partial class AfterIssueTests
{
    [Test]
    public void What_was_gathered_for_the_number_is_taken_only_where_the_ledgers_tree_holds_every_row_of_it()
    {
        Assert.That(evidence.FromMemory, Is.EqualTo(evidence.Anew));
        Assert.That(Evidence.Read(evidence.Anew).ToJson(), Is.EqualTo(evidence.Anew), "one text for one evidence");
        Assert.That(evidence.FromAnother, Is.EqualTo(evidence.Anew), "a row that is not the ledger's was believed");
    }

    // Evidence of the first report, with this draft in memory as if its number had just been taken.
    private string BuiltFrom(ReportDraft? draft)
    {
        var memory = new ReportMemory();
        var signed = Read(LedgerReader.NewestCheckpoint)!;
        return Read(session =>
        {
            using var reading = new StreamReading(session);
            var numbered = (ReportNumbered)reading.Stream(ReportSubject.Of(story.ReportNo))[0].ToAppended().Fact;
            var (content, utf8, _) = memory.Cases.Take(reading, numbered);
            if (draft is not null)
                memory.Cases.Remember(utf8, content, draft);
            var written = new ArrayBufferWriter<byte>();
            var number = EvidenceBuilder.Number(session, story.ReportNo);
            EvidenceBuilder.Write(session, number, signed, day.Network.House.Key, memory, written);
            return Encoding.UTF8.GetString(written.WrittenSpan);
        });
    }

    private static ReportDraft WithAnotherRow(ReportDraft draft)
    {
        var stream = draft.Gathered[^1];
        var (body, hash) = (stream.Rows[0].Body.Replace('0', '1'), stream.Rows[0].Hash.Reverse().ToArray());
        List<LedgerRow> rows = [stream.Rows[0] with { Body = body, Hash = hash }, .. stream.Rows.Skip(1)];
        return draft with { Gathered = [.. draft.Gathered.SkipLast(1), new CaseStream(stream.Subject, rows)] };
    }
}
