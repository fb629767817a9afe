using System.Security.Cryptography;
using Lims.Api.Ledger;
using Lims.Core.Instruments;
using Lims.Core.Quantities;
using Lims.Instruments.Balances;

namespace Lims.Api.Instruments;

/// <summary>One weighing on a registered balance: its bytes are kept before anybody reads them.</summary>
public sealed class WeighingDesk(LedgerDatabase database, LedgerWriter writer, BalanceRoom balances, TimeProvider clock)
{
    private const string BytesKeyTail = "/bytes";

    /// <param name="ask">Who weighs; the same key never weighs twice.</param>
    /// <param name="subjectOf">
    /// Checks that this may be weighed now, and names the stream of what lies on the pan.
    /// </param>
    /// <param name="instrumentId">The balance, by the register.</param>
    /// <exception cref="Core.Refusals.RefusedException">
    /// It may not be weighed now, the balance is not the registered one, or it gave no stable mass.
    /// </exception>
    public async Task<CapturedMass> Capture(Ask ask, Func<LedgerSession, string> subjectOf, string instrumentId)
    {
        var key = ask.Key + BytesKeyTail;
        if (database.Read(session => Earlier(session, key)) is { } earlier)
            return earlier;
        var (subject, balance) = database.Read(session => (subjectOf(session),
            InstrumentStore.MustBeUsable(session, instrumentId, LedgerInstant.Format(clock.GetUtcNow()))));
        var weighing = await balances.Weigh(balance);
        if (weighing.Raw.Length > 0)
            await Keep(ask, key, subject, instrumentId, weighing.Raw);
        // Throws the refusal of an outcome without a mass, after its bytes are kept.
        _ = weighing.MassMg;
        return Read(weighing.Raw);
    }

    private Task<Appended> Keep(Ask ask, string key, string subject, string instrumentId, byte[] raw) =>
        writer.Append(new LedgerCommand
        {
            Key = key,
            Actor = ask.UserId,
            Request = new { subject, instrumentId },
            Bytes = [raw],
            Decide = _ => [new BalanceBytesKept(
                subject, instrumentId, Convert.ToHexStringLower(SHA256.HashData(raw)), raw.Length)],
        });

    private static CapturedMass? Earlier(LedgerSession session, string key) =>
        LedgerReader.ByCommand(session, key) is [var row, ..] && row.ToAppended().Fact is BalanceBytesKept kept
            ? Read(LedgerReader.Bytes(session, kept.CaptureSha256)!)
            : null;

    /// <remarks>Read from the kept bytes alone, as whoever verifies the report will read them.</remarks>
    private static CapturedMass Read(byte[] raw) => BalanceCapture.Read(raw) is { } frame
        ? new CapturedMass(Convert.ToHexStringLower(SHA256.HashData(raw)),
            DecimalText.FormatShortest(frame.MassMg!.Value), frame.Digits!, frame.Unit!)
        : throw BalanceRefusals.Unreadable.With("-");
}
