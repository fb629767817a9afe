using Lims.Core.Work;

namespace Lims.Api.Work;

/// <summary>Where an item stands, as its table holds it.</summary>
/// <param name="TrayNo">The tray of its newest open cell, or null.</param>
/// <param name="Seq">The fact of its own stream by which it came to its stage: its place in the lists.</param>
public sealed record ItemWorkRow(
    string ItemNo, string OrderNo, string BlindNo, string ReceivedBy, string ReceivedAtUtc, string Holder,
    string? GivenTo, string Stage, string? TrayNo, long AtBench, long Weighed, long Screened, long Planned,
    string? Outcome, string? CheckedBy, long Approved, string? NumberedNo, string? ReportNo, long Returned, long Seq)
{
    /// <param name="openCells">Its cells that still wait for something.</param>
    internal ItemProgress ToProgress(IReadOnlyList<CellMove> openCells) => new(ItemNo, OrderNo, BlindNo, ReceivedBy)
    {
        Holder = Holder,
        GivenTo = GivenTo,
        AtBench = AtBench == 1,
        Weighed = Weighed == 1,
        Screened = Screened == 1,
        Planned = Planned == 1,
        OpenCells = openCells,
        Outcome = Outcome,
        CheckedBy = CheckedBy,
        Approved = Approved == 1,
        NumberedNo = NumberedNo,
        ReportNo = ReportNo,
        Returned = Returned == 1,
    };
}
