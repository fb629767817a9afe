using Lims.Api.Instruments;
using Lims.Api.Ledger;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Core.Instruments;
using Lims.Core.Ledger;
using Lims.Core.People;
using Lims.Core.Quantities;

namespace Lims.Api.Orders;

/// <summary>What a person at the counter chooses from: balances that may be used, and analysts.</summary>
/// <param name="Balances">The one to be offered first; then the coarser before the finer.</param>
public sealed record CounterChoices(
    IReadOnlyList<string> Balances, IReadOnlyList<CounterChoices.Person> Analysts)
{
    /// <param name="balance">The balance that was used last, or null.</param>
    public static CounterChoices Of(LedgerSession session, DateTimeOffset now, string? balance)
    {
        var nowUtc = LedgerInstant.Format(now);
        return new CounterChoices(
            [.. InstrumentStore.All(session)
                .Where(each => each.Kind == InstrumentRegistered.Balance && !each.Withdrawn
                    && string.CompareOrdinal(nowUtc, each.CalibrationDueUtc) < 0)
                .OrderByDescending(each => each.InstrumentId == balance)
                // Whole items are weighed in grams; the finest balance is the one for portions.
                .ThenByDescending(each => each.ReadabilityMg is { } mg ? DecimalText.Parse(mg) : 0)
                .Select(each => each.InstrumentId)],
            [.. PeopleStore.Users(session).Where(user => user.Has(Role.Analyst))
                .Select(user => new Person(
                    user.Ref, PartyStore.Find(session, user.PartyId!)?.Name ?? user.UserId))
                .OrderBy(person => person.Name, StringComparer.Ordinal)]);
    }

    /// <param name="Ref">As the ledger names holders, <c>user:…</c>.</param>
    public sealed record Person(string Ref, string Name);
}
