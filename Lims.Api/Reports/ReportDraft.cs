using Lims.Api.Ledger;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Core.Parties;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>What a report will say before it has a number, and the streams of everybody it names.</summary>
/// <param name="Names">Names stand outside the ledger, but none changes without a fact in its stream.</param>
internal sealed record ReportDraft(
    IReadOnlyList<CaseStream> Gathered, CaseFile File, ReportContent Content,
    IReadOnlyList<StreamVersion> Names)
{
    /// <exception cref="Core.Refusals.RefusedException">An item is not approved, or a person unknown.</exception>
    public static ReportDraft Compose(
        LedgerSession session, StreamReading reading,
        IReadOnlyList<CaseStream> gathered,
        string orderNo, IReadOnlyList<string> itemNos)
    {
        var file = CaseFile.From(gathered.SelectMany(stream => stream.Facts), orderNo, itemNos);
        var subjects = new HashSet<string>(StringComparer.Ordinal) { PartySubject.Of(file.Order.PartyId) };
        var customer = PartyStore.Find(session, file.Order.PartyId) ?? throw PartiesRefusals.PartyUnknown.With();
        var content = ReportComposition.Draft(file, new ReportNames(
            new ReportCustomer(customer.Name, customer.Place), actor => Name(session, actor, subjects)));
        return new ReportDraft(
            gathered, file, content,
            [.. subjects.Select(subject => new StreamVersion(subject, reading.Version(subject)))]);
    }

    /// <summary>Whether everybody it names is still who he was.</summary>
    public bool NamesStand(StreamReading reading) =>
        Names.All(stream => reading.Version(stream.Subject) == stream.Version);

    private static string Name(LedgerSession session, string actor, HashSet<string> subjects)
    {
        subjects.Add(actor);
        if (PeopleStore.Acting(session, actor).PartyId is not { } partyId)
            return actor;
        subjects.Add(PartySubject.Of(partyId));
        return PartyStore.Find(session, partyId)?.Name ?? actor;
    }
}
