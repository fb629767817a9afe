namespace Lims.Api.Work;

/// <summary>What a list of orders says beside each.</summary>
/// <param name="Customer">The name, or null where the customer's data were erased.</param>
public sealed record OrderCaption(string OrderNo, string? Customer, string? PromisedAtUtc);
