using Lims.Core.Orders;

namespace Lims.Core.Custody;

/// <summary>The house handed an item back over the counter: the chain of hands ends at whoever collected it.</summary>
/// <param name="Holder">Who took it, <c>party:…</c>: the customer, or another recorded person.</param>
/// <param name="CollectorReason">Why another than the customer took it; null for the customer.</param>
/// <param name="TakenMg">
/// What the house took of the item: mass as received less mass as handed back, mg; null when it was not weighed again.
/// </param>
/// <param name="RemainderMg">What was left of the sample and went back beside the item, mg.</param>
/// <param name="CornetsMg">Beads and cornets that went back, mg.</param>
/// <param name="LossMg">
/// Taken less what of it went back: spent in the fire and the acid, mg; null where it is not known what was taken.
/// </param>
[FactKind("ItemReturned")]
public sealed record ItemReturned(
    string ItemNo,
    string FromHolder,
    string Holder,
    string? CollectorReason,
    string? TakenMg,
    string RemainderMg,
    string CornetsMg,
    string? LossMg,
    string Place) : IFact
{
    public string Subject => ItemSubject.Of(ItemNo);
}
