namespace Lims.Api.Work;

/// <summary>An order in the lists, as its table holds it.</summary>
public sealed record OrderWorkRow(string OrderNo, string PartyId, string ReceivedAtUtc, long Seq);
