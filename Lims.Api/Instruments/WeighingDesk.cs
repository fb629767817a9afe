using System.Security.Cryptography;
using Lims.Api.Ledger;
using Lims.Core.Instruments;
using Lims.Core.Ledger;
using Lims.Core.Quantities;
using Lims.Instruments.Balances;

namespace Lims.Api.Instruments;

/// <summary>One weighing on a registered balance: its bytes are kept before anybody reads them.</summary>
public sealed class WeighingDesk(LedgerDatabase database, LedgerWriter writer, BalanceRoom balances, TimeProvider clock)
{
    private const string BytesKeyTail = "/bytes";

    /// <param name="ask">Who weighs; the same key never weighs twice.</param>
    /// <param name="pan">What is to lie on the pan: the cell, or the item and its stage.</param>
    /// <param name="subjectOf">
    /// Checks that this may be weighed now, and names the stream of what lies on the pan.
    /// </param>
    /// <param name="instrumentId">The balance, by the register.</param>
    /// <exception cref="Core.Refusals.RefusedException">
    /// It may not be weighed now, the balance is not the registered one, it gave no stable mass, or what was weighed
    /// under this key was something else.
    /// </exception>
    public async Task<CapturedMass> Capture(
        Ask ask, object pan, Func<LedgerSession, string> subjectOf, string instrumentId)
    {
        var keep = new LedgerCommand
        {
            Key = ask.Key + BytesKeyTail,
            Actor = ask.UserId,
            Request = new { pan, instrumentId },
            Decide = _ => [],
        };
        if (database.Read(session => Earlier(session, keep)) is { } earlier)
            return earlier;
        var (subject, balance) = database.Read(session => (subjectOf(session),
            InstrumentStore.MustBeUsable(session, instrumentId, LedgerInstant.Format(clock.GetUtcNow()))));
        var weighing = await balances.Weigh(balance);
        // The same key may have been resent while this one waited for the pan: then the bytes kept first count.
        if (weighing.Raw.Length > 0 && (await Keep(keep, subject, instrumentId, weighing.Raw)).Repeated)
            return database.Read(session => Earlier(session, keep))!;
        // Throws the refusal of an outcome without a mass, after its bytes are kept.
        _ = weighing.MassMg;
        return Read(weighing.Raw);
    }

    private Task<Appended> Keep(LedgerCommand keep, string subject, string instrumentId, byte[] raw) =>
        writer.Append(keep with
        {
            Bytes = [raw],
            Decide = _ => [new BalanceBytesKept(
                subject, instrumentId, Convert.ToHexStringLower(SHA256.HashData(raw)), raw.Length)],
        });

    /// <remarks>
    /// Bytes stay kept when the booking after them was refused: their mass belongs to what lay on the pan then.
    /// </remarks>
    private static CapturedMass? Earlier(LedgerSession session, LedgerCommand keep)
    {
        if (LedgerReader.ByCommand(session, keep.Key) is not [var row, ..])
            return null;
        if (row.Actor != keep.Actor || FactBody.RequestOf(row.Body) != keep.RequestSha256(salt: null))
            throw LedgerRefusals.KeyReused.With();
        return Read(LedgerReader.Bytes(session, ((BalanceBytesKept)row.ToAppended().Fact).CaptureSha256)!);
    }

    /// <remarks>Read from the kept bytes alone, as whoever verifies the report will read them.</remarks>
    private static CapturedMass Read(byte[] raw) => BalanceCapture.Read(raw) is { } frame
        ? new CapturedMass(Convert.ToHexStringLower(SHA256.HashData(raw)),
            DecimalText.FormatShortest(frame.MassMg!.Value), frame.Digits!, frame.Unit!)
        : throw BalanceRefusals.Unreadable.With("-");
}
