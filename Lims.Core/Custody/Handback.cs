using Lims.Core.Orders;
using Lims.Core.Parties;
using Lims.Core.Quantities;

namespace Lims.Core.Custody;

/// <summary>Handing an item back: taken = returned + loss, and somebody known has taken it.</summary>
public static class Handback
{
    /// <param name="item">In whose hands the item is; it must be whoever hands it back.</param>
    /// <param name="holder">Who hands it back, <c>user:…</c>.</param>
    /// <param name="customerId">Whose order it is.</param>
    /// <param name="masses">The weighings of the whole item, in their order.</param>
    public static ItemReturned Decide(
        CustodyState item, string holder, ReturnItem ask, string customerId, IReadOnlyList<GrossMassWeighed> masses)
    {
        CustodyChain.MustHold(item, holder);
        var collector = ask.CollectorPartyId ?? customerId;
        var isCustomer = collector == customerId;
        if (!isCustomer && string.IsNullOrWhiteSpace(ask.CollectorReason))
            throw CustodyRefusals.CollectorReason.With(item.ItemNo);
        var remainderMg = MassMg(ask.RemainderMg);
        var cornetsMg = MassMg(ask.CornetsMg);
        var received = masses.FirstOrDefault(mass => mass.Stage == GrossMassWeighed.Received);
        var back = masses.LastOrDefault(mass => mass.Stage != GrossMassWeighed.Received);
        decimal? takenMg = received is null || back is null ? null
            : DecimalText.Parse(received.MassMg) - DecimalText.Parse(back.MassMg);
        var lossMg = takenMg - remainderMg - cornetsMg;
        if (lossMg < -(LastDigitMg(received) + LastDigitMg(back)))
            throw CustodyRefusals.MoreThanTaken.With(
                item.ItemNo, DecimalText.FormatShortest(takenMg!.Value),
                DecimalText.FormatShortest(remainderMg + cornetsMg));
        return new ItemReturned(
            item.ItemNo, holder, PartySubject.Of(collector), isCustomer ? null : ask.CollectorReason, Text(takenMg),
            DecimalText.FormatShortest(remainderMg), DecimalText.FormatShortest(cornetsMg), Text(lossMg), ask.Place);
    }

    private static decimal MassMg(string text) => DecimalText.TryParse(text, out var massMg) && massMg >= 0
        ? massMg
        : throw CustodyRefusals.ReturnedMass.With(text);

    /// <remarks>Each weighing may be off by one unit of its last digit; a loss may look that negative.</remarks>
    private static decimal LastDigitMg(GrossMassWeighed? mass)
    {
        if (mass is null)
            return 0;
        var unitMg = 1000m;
        for (var i = WeighedFigure.DecimalsInGrams(mass.Digits, mass.Unit); i > 0; i--)
            unitMg /= 10;
        return unitMg;
    }

    private static string? Text(decimal? massMg) =>
        massMg is null ? null : DecimalText.FormatShortest(massMg.Value);
}
