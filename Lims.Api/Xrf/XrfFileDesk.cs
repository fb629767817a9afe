using System.Security.Cryptography;
using Lims.Api.Instruments;
using Lims.Api.Ledger;
using Lims.Api.Methods;
using Lims.Api.Orders;
using Lims.Api.People;
using Lims.Core.FireAssay;
using Lims.Core.Instruments;
using Lims.Core.Methods;
using Lims.Core.People;
using Lims.Core.Xrf;
using Lims.Instruments.Spectrometers;

namespace Lims.Api.Xrf;

/// <summary>Files of spectrometers: kept first, then read, their rows given to samples, inbox or quarantine.</summary>
/// <remarks>
/// Keeping and reading are two commands with keys made of the file's hash, so that two hosts may watch one folder and a
/// machine may stop between them: whoever comes next finds the facts and goes on.
/// </remarks>
public sealed class XrfFileDesk(LedgerDatabase database, LedgerWriter writer, TimeProvider clock)
{
    private const string ScreeningMethodId = "xrf-au";
    private const string ReadTail = "/read";
    private const int LongestName = 200;

    /// <summary>A file of a watched folder; one that was taken in before brings nothing new.</summary>
    /// <returns>The file's hash.</returns>
    public async Task<string> TakeIn(string instrumentId, string fileName, byte[] bytes)
    {
        var fileSha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (database.Read(session => XrfFileStore.Find(session, fileSha256)) is { ReadSeq: not null })
            return fileSha256;
        await writer.Append(new LedgerCommand
        {
            Key = fileSha256,
            Actor = Actors.House,
            Request = new { fileSha256 },
            Bytes = [bytes],
            Decide = session => XrfFileStore.Find(session, fileSha256) is null
                ? [new XrfFileKept(fileSha256, fileName, instrumentId, bytes.Length)]
                : [],
        });
        await ReadKept(fileSha256);
        return fileSha256;
    }

    /// <summary>A file that somebody brings by hand.</summary>
    /// <exception cref="Core.Refusals.RefusedException">It is known, or not of a spectrometer of the house.</exception>
    public async Task<Appended> Upload(Ask ask, string instrumentId, string fileName, byte[] bytes)
    {
        var fileSha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var kept = await writer.Append(new LedgerCommand
        {
            Key = ask.Key,
            Actor = ask.UserId,
            Request = new { fileSha256, instrumentId, fileName },
            Bytes = [bytes],
            Decide = session =>
            {
                PeopleStore.Acting(session, ask.UserId).Must(Role.Analyst);
                MustBeSpectrometer(session, instrumentId);
                if (fileName.Length is 0 or > LongestName || fileName.AsSpan().ContainsAny('/', '\\', '\0'))
                    throw XrfRefusals.FileNameText.With(fileName);
                if (bytes.Length == 0)
                    throw SpectrometerRefusals.FileEmpty.With();
                return XrfFileStore.Find(session, fileSha256) is null
                    ? [new XrfFileKept(fileSha256, fileName, instrumentId, bytes.Length)]
                    : throw XrfRefusals.FileKnown.With();
            },
        });
        await ReadKept(fileSha256);
        return kept;
    }

    /// <summary>Reads what was kept and not read, because a machine stopped in between.</summary>
    public async Task ReadUnread()
    {
        foreach (var file in database.Read(XrfFileStore.Unread))
            await ReadKept(file.FileSha256);
    }

    /// <summary>Reads a kept file again, by the register as it is now; quarantined rows get their chance.</summary>
    public Task<Appended> ReadAgain(Ask ask, string fileSha256) =>
        Read(ask.Key, ask.UserId, fileSha256, again: true);

    public Task<Appended> Assign(Ask ask, long inboxSeq, string blindNo) => Decide(
        ask, new { inboxSeq, blindNo }, inboxSeq, (session, waiting, isOpen) =>
        {
            var item = OrdersStore.ItemByBlind(session, blindNo)
                ?? throw FireAssayRefusals.SampleUnknown.With(blindNo);
            var target = new XrfTarget(item.ItemNo, item.Metal, item.DeclaredPerMille);
            return XrfInbox.Assign(waiting, isOpen, target, SpotsOf(session, target), Limits(session));
        });

    public Task<Appended> Dismiss(Ask ask, long inboxSeq, string reason) => Decide(
        ask, new { inboxSeq, reason }, inboxSeq,
        (_, waiting, isOpen) => XrfInbox.Dismiss(waiting, isOpen, reason));

    private Task<Appended> ReadKept(string fileSha256) =>
        Read(fileSha256 + ReadTail, Actors.House, fileSha256, again: false);

    private Task<Appended> Read(string key, string actor, string fileSha256, bool again)
    {
        var (file, bytes, instrument) = database.Read(session => Kept(session, fileSha256));
        var content = XrfFileReader.Read(file.FileName, bytes, XrfProfile.Find(instrument.Protocol));
        return writer.Append(new LedgerCommand
        {
            Key = key,
            Actor = actor,
            Request = new { fileSha256, again },
            Decide = session =>
            {
                if (again)
                    PeopleStore.Acting(session, actor).Must(Role.Analyst);
                return !again && XrfFileStore.Find(session, fileSha256) is { ReadSeq: not null }
                    ? []
                    : XrfIntake.Decide(
                        fileSha256, MustBeSpectrometer(session, file.InstrumentId),
                        LedgerInstant.Format(clock.GetUtcNow()), content.Readings,
                        content.Refused.Select(row => new XrfRefusedLine(row.Line, row.RowSha256, row.Why)),
                        Knowledge(session, fileSha256));
            },
        });
    }

    private Task<Appended> Decide(
        Ask ask, object request, long inboxSeq,
        Func<LedgerSession, AppendedFact, bool, IReadOnlyList<IFact>> decide) => writer.Append(new LedgerCommand
        {
            Key = ask.Key,
            Actor = ask.UserId,
            Request = request,
            Decide = session =>
            {
                PeopleStore.Acting(session, ask.UserId).Must(Role.Analyst);
                var entry = XrfFileStore.InboxEntry(session, inboxSeq)
                    ?? throw XrfRefusals.InboxUnknown.With(inboxSeq.ToString(CultureInfo.InvariantCulture));
                return decide(session, LedgerReader.Range(session, inboxSeq, inboxSeq).Single().ToAppended(),
                    entry.IsOpen == 1);
            },
        });

    private static (XrfFileInfoRow File, byte[] Bytes, Instrument Instrument) Kept(
        LedgerSession session, string fileSha256)
    {
        var file = XrfFileStore.Find(session, fileSha256) ?? throw XrfRefusals.FileUnknown.With(fileSha256);
        return (file, LedgerReader.Bytes(session, fileSha256) ?? throw XrfRefusals.FileUnknown.With(fileSha256),
            MustBeSpectrometer(session, file.InstrumentId));
    }

    private static Instrument MustBeSpectrometer(LedgerSession session, string instrumentId) =>
        InstrumentStore.Find(session, instrumentId) is { Kind: InstrumentRegistered.Spectrometer } instrument
            ? instrument
            : throw XrfRefusals.NotASpectrometer.With(instrumentId);

    private static XrfKnowledge Knowledge(LedgerSession session, string fileSha256) => new(
        sample => (OrdersStore.ItemByBlind(session, sample) ?? OrdersStore.Item(session, sample)) is { } item
            ? new XrfTarget(item.ItemNo, item.Metal, item.DeclaredPerMille)
            : null,
        keySha256 => XrfFileStore.Contents(session, keySha256),
        rowSha256 => XrfFileStore.IsQuarantined(session, rowSha256, fileSha256),
        target => SpotsOf(session, target),
        Limits(session));

    private static IReadOnlyList<XrfSpot> SpotsOf(LedgerSession session, XrfTarget target) =>
        XrfStore.MetalPerMille(session, target.ItemNo, target.Metal);

    private static XrfLimits Limits(LedgerSession session) => MethodStore.Must(session, ScreeningMethodId).Xrf
        ?? throw MethodsRefusals.MethodUnknown.With(ScreeningMethodId);
}
