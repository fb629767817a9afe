using System.Buffers;
using Lims.Api.Documents;
using Lims.Api.House;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Api.People;
using Lims.Api.Randomness;
using Lims.Core.Orders;
using Lims.Core.People;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>
/// Issuing a report in two facts: the number first, the signed paper after it, whatever happens between.
/// </summary>
/// <param name="publicUrl">Where the house's verification page is reached; the QR code holds it.</param>
public sealed partial class ReportOffice(
    LedgerDatabase database, LedgerWriter writer, Checkpoints checkpoints, HouseKey key, Draw draw, TimeProvider clock,
    string publicUrl)
{
    private const string IssueKeyHead = "issue:";

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _evidence;

    private readonly ReportMemory _memory = new();

    /// <summary>Takes the next number for approved items of one reception and fixes what the paper will say.</summary>
    public Task<Appended> Number(Ask ask, IReadOnlyList<string> itemNos) => Take(
        ask, new { itemNos }, itemNos,
        (session, ahead) => Compose(session, ahead, OrderOf(session, itemNos), itemNos));

    private Task<Appended> Take(
        Ask ask, object request, IReadOnlyList<string> itemNos,
        Func<LedgerSession, DraftAhead, (ReportNumbered Numbered, KeptBytes Content)> compose)
    {
        var bytes = new List<KeptBytes>();
        // What takes time is done before the writer's turn; in it, only what was appended meanwhile.
        var ahead = database.Read(session => DraftAhead.Of(session, _memory.Streams, itemNos));
        return writer.Append(new LedgerCommand
        {
            Key = ask.Key,
            Actor = ask.UserId,
            Seen = ask.Seen,
            Request = request,
            Bytes = bytes,
            // The paper can be made as soon as the number stands.
            Checkpoint = checkpoints,
            Decide = session =>
            {
                PeopleStore.Acting(session, ask.UserId).Must(Role.Manager);
                var (numbered, content) = compose(session, ahead);
                // A batch that was rolled back runs its commands again: only the last content is kept.
                bytes.Clear();
                bytes.Add(content);
                return [numbered];
            },
        });
    }

    /// <summary>Makes the paper of a number: evidence, rendering, seal; nothing of it in the writer.</summary>
    public async Task<Appended> Finish(string reportNo)
    {
        // A number's own transaction signed it; what a stopped machine or another key left is signed now.
        var (covering, paper) = Paper(reportNo, given: null) ?? Paper(reportNo, await checkpoints.MakeOwn())!.Value;
        var issued = await writer.Append(new LedgerCommand
        {
            Key = IssueKeyHead + reportNo,
            Actor = Actors.House,
            Request = new { reportNo },
            Bytes = [paper],
            Decide = session => ReportBook.Issue(Entry(session, reportNo), paper.Sha256),
        });
        await checkpoints.LineWritten(covering);
        return issued;
    }

    /// <summary>Makes the paper of a number that was just taken, unless it was taken before and has one.</summary>
    public async Task<ReportNumbered> Finished(Appended appended)
    {
        var numbered = appended.Facts.Select(each => each.Fact).OfType<ReportNumbered>().Single();
        if (database.Read(session => ReportsStore.Report(session, numbered.ReportNo))?.Status == "in-preparation")
            await Finish(numbered.ReportNo);
        return numbered;
    }

    /// <summary>What a stopped machine left behind: every number that has neither paper nor reason.</summary>
    public IReadOnlyList<string> Unfinished() =>
        [.. database.Read(ReportsStore.Unfinished).Select(report => report.ReportNo)];

    /// <summary>Finishes all of it.</summary>
    public async Task<IReadOnlyList<string>> FinishUnfinished()
    {
        var unfinished = Unfinished();
        foreach (var reportNo in unfinished)
            await Finish(reportNo);
        return unfinished;
    }

    /// <summary>Closes a number that will never be a report, with its reason; it stays in the register.</summary>
    public Task<Appended> Void(Ask ask, string reportNo, string reason) => writer.Append(new LedgerCommand
    {
        Key = ask.Key,
        Actor = ask.UserId,
        Seen = ask.Seen,
        Request = new { reportNo, reason },
        Decide = session =>
        {
            PeopleStore.Acting(session, ask.UserId).Must(Role.Manager);
            return ReportBook.Void(Entry(session, reportNo), reason);
        },
    });

    /// <summary>The signed paper as it was issued, byte for byte.</summary>
    /// <exception cref="Core.Refusals.RefusedException">No such report, in preparation, void, or revoked.</exception>
    public byte[] Pdf(string reportNo) => database.Read(session =>
    {
        var report = ReportsStore.Report(session, reportNo) ?? throw ReportsRefusals.ReportUnknown.With(reportNo);
        if (report.VoidedAtUtc is not null)
            throw ReportsRefusals.AlreadyVoided.With(reportNo);
        if (report.RevokedAtUtc is not null)
            throw ReportsRefusals.Revoked.With(reportNo);
        return report.PdfSha256 is null
            ? throw ReportsRefusals.InPreparation.With(reportNo)
            : LedgerReader.Bytes(session, report.PdfSha256)!;
    });

    // Null where no checkpoint is given and none stands that covers the number.
    private (SignedCheckpoint Covering, KeptBytes Paper)? Paper(string reportNo, SignedCheckpoint? given)
    {
        var evidence = _evidence ??= new ArrayBufferWriter<byte>();
        evidence.ResetWrittenCount();
        var made = database.Read(session =>
        {
            var number = EvidenceBuilder.Number(session, reportNo);
            if ((given ?? checkpoints.Standing(session, number.Rows[0].Seq)) is not { } signed)
                return null;
            var (content, sha256) = EvidenceBuilder.Write(session, number, signed, key, _memory, evidence);
            return new
            {
                Covering = signed,
                Content = content,
                Stamp = ReportMaking.Stamp(sha256, signed.Checkpoint),
                Photos = EvidenceBuilder.Photos(session, content),
            };
        });
        if (made is null)
            return null;
        var paper = ReportMaking.Paper(
            made.Content, evidence.WrittenSpan, made.Stamp, key.Certificate, made.Photos);
        return (made.Covering, new KeptBytes(paper.Bytes, paper.Sha256));
    }

    // The number, and the content whose hash it names.
    private (ReportNumbered Numbered, KeptBytes Content) Compose(
        LedgerSession session, DraftAhead ahead, string orderNo, IReadOnlyList<string> itemNos,
        ReportAmendment? amendment = null)
    {
        var now = clock.GetUtcNow();
        var year = HouseCalendar.Year(now);
        var number = ReportsStore.LastNumber(session, year) + 1;
        var publicCode = UnusedPublicCode(session);
        var draft = ahead.Draft(session, _memory.Streams, orderNo, itemNos);
        var content = draft.Content.On(new ReportOccasion(
            ReportBook.NextNo(year, number),
            publicCode,
            publicUrl + "/verify/" + publicCode,
            LedgerInstant.Format(now),
            SealNames.Integrity,
            amendment));
        KeptBytes bytes = content.ToUtf8();
        if (Printable.MissingIn(bytes.Content) is { } missing)
            throw ReportsRefusals.NotPrintable.With(missing);
        _memory.Cases.Remember(bytes, content, draft);
        return (ReportBook.Number(
            draft.File, draft.Gathered.Select(stream => (stream.Subject, stream.Facts)), content, bytes.Sha256, year,
            number), bytes);
    }

    private static string OrderOf(LedgerSession session, IReadOnlyList<string> itemNos)
    {
        if (itemNos.Count == 0)
            throw ReportsRefusals.NoItems.With();
        if (itemNos.FirstOrDefault(itemNo => itemNos.Count(other => other == itemNo) > 1) is { } twice)
            throw ReportsRefusals.ItemTwice.With(twice);
        string? orderNo = null;
        foreach (var itemNo in itemNos)
        {
            var item = OrdersStore.Item(session, itemNo) ?? throw OrdersRefusals.ItemUnknown.With(itemNo);
            if (item.OrderNo != (orderNo ??= item.OrderNo))
                throw ReportsRefusals.OtherOrder.With(itemNo, orderNo);
            if (ReportsStore.OfItem(session, itemNo) is { } report)
                throw ReportsRefusals.AlreadyReported.With(itemNo, report.ReportNo);
        }
        return orderNo!;
    }

    private static ReportBook.Entry Entry(LedgerSession session, string reportNo) =>
        ReportsStore.Entry(session, reportNo) ?? throw ReportsRefusals.ReportUnknown.With(reportNo);

    private string UnusedPublicCode(LedgerSession session)
    {
        while (true)
            if (draw.PublicCode() is var code && ReportsStore.ByPublicCode(session, code) is null)
                return code;
    }
}
