namespace Lims.Core.Custody;

/// <summary>What reception hands back, and to whom.</summary>
/// <param name="CollectorPartyId">Who collects, a recorded person or company; null for the customer.</param>
/// <param name="CollectorReason">Why another than the customer collects.</param>
public sealed record ReturnItem(
    string Place,
    string? CollectorPartyId = null,
    string? CollectorReason = null,
    string RemainderMg = "0",
    string CornetsMg = "0");
