using Lims.Core.Orders;

namespace Lims.Api.Orders;

/// <summary>What was agreed of hour and return, as its table holds it.</summary>
public sealed record OrderAgreementRow(
    string OrderNo, string? PromisedAtUtc, long Rush, string? RushReason, long ReturnRemainder, long ReturnCornets,
    long KeepWitness)
{
    internal AgreedReturn ToReturn() => new(ReturnRemainder == 1, ReturnCornets == 1, KeepWitness == 1);
}
