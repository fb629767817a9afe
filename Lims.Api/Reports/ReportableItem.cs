using Lims.Api.Grading;
using Lims.Api.Orders;

namespace Lims.Api.Reports;

/// <summary>An item of a reception on the way to its report.</summary>
/// <param name="ReportNo">The report that stands for it, or null.</param>
public sealed record ReportableItem(ItemRow Item, GradeRow? Grade, string? ReportedPerMille, string? ReportNo)
{
    /// <summary>Approved, and no report stands for it.</summary>
    public bool IsReady => Grade?.ApprovedBy is not null && ReportNo is null;
}
