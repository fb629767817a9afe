namespace Lims.Core.Orders;

/// <summary>
/// What reception asks the house to take in: one customer, what was agreed, and the items on the counter.
/// </summary>
/// <param name="PromisedAtUtc">
/// When the result is promised for, such as <c>2026-01-05T15:00:00Z</c>; null when nothing was promised.
/// </param>
/// <param name="ReturnRemainder">What is left of the sample goes back; the house keeps it otherwise.</param>
/// <param name="ReturnCornets">Beads and cornets go back; the house keeps them otherwise.</param>
/// <param name="KeepWitness">A sealed witness sample stays with the house.</param>
public sealed record ReceiveOrder(
    string PartyId,
    string MethodId,
    string? DecisionRule,
    string SampledBy,
    string? ReturnWishes,
    IReadOnlyList<AnnouncedItem> Items,
    string? PromisedAtUtc = null,
    bool Rush = false,
    string? RushReason = null,
    bool ReturnRemainder = false,
    bool ReturnCornets = false,
    bool KeepWitness = false);
