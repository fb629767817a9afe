namespace Lims.Core.Orders;

/// <summary>The whole item was weighed, as the balance said it and not as anybody typed it.</summary>
/// <param name="Stage">
/// <c>received</c> over the counter; <c>delivered</c>: after sampling and before its result, as it will go back;
/// <c>returned</c>: as it is handed back, which closes the balance of metal and is no mass of any result.
/// </param>
/// <param name="CaptureSha256">The bytes of the balance from which this mass was read.</param>
/// <param name="Digits">The figure as the balance showed it; its decimals are those of the printed fine mass.</param>
[FactKind("GrossMassWeighed")]
public sealed record GrossMassWeighed(
    string ItemNo,
    string Stage,
    string InstrumentId,
    string CaptureSha256,
    string MassMg,
    string Digits,
    string Unit) : IFact
{
    public const string Received = "received";
    public const string Delivered = "delivered";
    public const string Returned = "returned";

    public static IReadOnlyList<string> Stages { get; } = [Received, Delivered, Returned];

    public string Subject => ItemSubject.Of(ItemNo);
}
