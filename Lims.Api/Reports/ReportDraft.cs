using Lims.Api.Ledger;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Core.Parties;
using Lims.Core.People;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>What a report will say before it has a number.</summary>
/// <param name="Subjects">
/// The streams gathered, and those of everybody it names: names stand outside the ledger, but none changes without a
/// fact in its stream.
/// </param>
internal sealed record ReportDraft(
    IReadOnlyList<CaseStream> Gathered, CaseFile File, ReportContent Content, IReadOnlySet<string> Subjects)
{
    /// <exception cref="Core.Refusals.RefusedException">An item is not approved, or a person unknown.</exception>
    public static ReportDraft Compose(
        LedgerSession session, StreamsInSession streams, string orderNo, IReadOnlyList<string> itemNos)
    {
        var gathered = Gather(streams, orderNo, itemNos);
        var file = CaseFile.From(gathered.SelectMany(stream => stream.Facts), orderNo, itemNos);
        var subjects = gathered.Select(stream => stream.Subject).ToHashSet(StringComparer.Ordinal);
        // Names are asked for each time: a projection may be mended without a fact.
        subjects.Add(PartySubject.Of(file.Order.PartyId));
        var customer = PartyStore.Find(session, file.Order.PartyId) ?? throw PartiesRefusals.PartyUnknown.With();
        var content = ReportComposition.Draft(file, new ReportNames(
            new ReportCustomer(customer.Name, customer.Place), actor => Name(session, actor, subjects)));
        return new ReportDraft(gathered, file, content, subjects);
    }

    private static List<CaseStream> Gather(StreamsInSession streams, string orderNo, IReadOnlyList<string> itemNos)
    {
        var gathered = new List<CaseStream>();
        EvidenceStreams.Walk(orderNo, itemNos, subject =>
        {
            gathered.Add(streams.Stream(subject));
            return gathered[^1].LeadsTo;
        });
        return gathered;
    }

    private static string Name(LedgerSession session, string actor, HashSet<string> subjects)
    {
        subjects.Add(actor);
        if (actor == Actors.House)
            return actor;
        // Whoever left the house since did the work all the same.
        var person = UserSubject.UserIdOf(actor) is { } userId ? PeopleStore.Named(session, userId) : null;
        if (person is null)
            throw PeopleRefusals.UserUnknown.With(actor);
        subjects.Add(PartySubject.Of(person.PartyId));
        return person.Name ?? actor;
    }
}
