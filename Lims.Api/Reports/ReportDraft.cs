using Lims.Api.Ledger;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Core.Parties;
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
        var who = new Who(session, streams, subjects);
        var customer = who.Party(file.Order.PartyId) ?? throw PartiesRefusals.PartyUnknown.With();
        var content = ReportComposition.Draft(file, new ReportNames(customer, who.NameOf));
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

    // Everybody who is asked for is added to the subjects.
    private sealed class Who(LedgerSession session, StreamsInSession streams, HashSet<string> subjects)
    {
        public ReportCustomer? Party(string partyId)
        {
            subjects.Add(PartySubject.Of(partyId));
            return streams.Of(PartySubject.Of(partyId), () => new Printed(
                PartyStore.Find(session, partyId) is { } party ? new ReportCustomer(party.Name, party.Place) : null))
                .Party;
        }

        public string NameOf(string actor)
        {
            subjects.Add(actor);
            var person = streams.Of(actor, () => new Person(PeopleStore.Acting(session, actor).PartyId));
            return person.PartyId is { } partyId ? Party(partyId)?.Name ?? actor : actor;
        }
    }

    private sealed record Printed(ReportCustomer? Party);

    private sealed record Person(string? PartyId);
}
