namespace Lims.Api.Custody;

/// <summary>How an item went back, as its table holds it.</summary>
public sealed record ItemReturnRow(
    string ItemNo, string CollectorPartyId, string? CollectorReason, string? TakenMg, string RemainderMg,
    string CornetsMg, string? LossMg, string ReturnedAtUtc, string ReturnedBy, long Seq);
