using Lims.Core.Custody;
using Lims.Core.FireAssay;
using Lims.Core.Grading;
using Lims.Core.Orders;
using Lims.Core.Reports;
using Lims.Core.Xrf;

namespace Lims.Core.Work;

/// <summary>What has happened to one item so far, and so the one stage at which it stands.</summary>
/// <remarks>
/// A fold over facts: <see cref="Of"/> the reception, then <see cref="Apply"/> fact by fact; a new fact is one line.
/// </remarks>
/// <param name="ReceivedBy">Who took it over the counter, <c>user:…</c>.</param>
public sealed record ItemProgress(string ItemNo, string OrderNo, string BlindNo, string ReceivedBy)
{
    public string Holder { get; init; } = ReceivedBy;

    public string? GivenTo { get; init; }

    /// <summary>A person other than its receiver has taken it: the fold knows no roles, so this is the bench.</summary>
    public bool AtBench { get; init; }

    public bool Weighed { get; init; }

    public bool Screened { get; init; }

    public bool Planned { get; init; }

    /// <summary>Its cells that still wait for something, in the order they were given away.</summary>
    public IReadOnlyList<CellMove> OpenCells { get; init; } = [];

    /// <summary>Of the newest result; one that was sent back asks for a repeat.</summary>
    public string? Outcome { get; init; }

    /// <summary>Who checked the newest result, or null.</summary>
    public string? CheckedBy { get; init; }

    public bool Approved { get; init; }

    /// <summary>The report number whose paper does not exist yet, or null.</summary>
    public string? NumberedNo { get; init; }

    /// <summary>The newest issued report, or null.</summary>
    public string? ReportNo { get; init; }

    /// <summary>The customer has it back.</summary>
    public bool Returned { get; init; }

    /// <summary>The tray on which the newest open cell stands, or null.</summary>
    public string? TrayNo => OpenCells.Count > 0 ? OpenCells[^1].TrayNo : null;

    /// <summary>One of <see cref="Work.Stage.All"/>.</summary>
    public string Stage => this switch
    {
        { NumberedNo: not null } => Work.Stage.InPreparation,
        { ReportNo: not null } => Returned ? Work.Stage.Returned : Work.Stage.Reported,
        { Returned: true, Approved: false } => Work.Stage.Returned,
        { Approved: true } => Work.Stage.ToReport,
        { Outcome: AssayCalculated.Accepted or AssayCalculated.Inconclusive } =>
            CheckedBy is null ? Work.Stage.ToCheck : Work.Stage.ToApprove,
        { OpenCells.Count: > 0 } => StageOnTray,
        { Outcome: not null } => Work.Stage.ToRepeat,
        { Weighed: false } => Work.Stage.AwaitingMass,
        { Planned: true } => Work.Stage.ToPlace,
        { AtBench: true } => Screened ? Work.Stage.Planning : Work.Stage.Screening,
        { GivenTo: not null } => Work.Stage.HandedToAnalyst,
        _ => Work.Stage.AtCounter,
    };

    // The cell that is furthest behind speaks for the item; what is worked out rests on the mass of the whole item.
    private string StageOnTray =>
        Waits(CellStep.Placed) ? Work.Stage.Weighing
        : Waits(CellStep.Weighed) ? Work.Stage.Firing
        : Waits(CellStep.Fired) ? Work.Stage.Cornets
        : Weighed ? Work.Stage.Calculating
        : Work.Stage.AwaitingMass;

    public static ItemProgress Of(ItemReceived item) => new(item.ItemNo, item.OrderNo, item.BlindNo, item.Holder);

    /// <summary>The item after a fact of its own stream, of a tray or of a report; itself when it is no news.</summary>
    public ItemProgress Apply(IFact fact) => fact switch
    {
        GrossMassWeighed => this with { Weighed = true },
        HandoverGiven given => this with { GivenTo = given.ToHolder },
        HandoverAccepted taken => this with
        {
            Holder = taken.Holder, GivenTo = null, AtBench = AtBench || IsNewHands(taken.Holder),
        },
        XrfScreened => this with { Screened = true },
        AssayPlanned => this with { Planned = true },
        TrayFired fired => Move(cell => cell.TrayNo == fired.TrayNo && cell.Step == CellStep.Weighed, CellStep.Fired),
        AssayCalculated result => this with
        {
            OpenCells = [], Outcome = result.Outcome, CheckedBy = null, Approved = false,
        },
        ResultChecked check => this with { CheckedBy = check.UserId },
        ResultSentBack => this with { Outcome = AssayCalculated.Repeat, CheckedBy = null },
        ResultApproved => this with { Approved = true },
        ReportNumbered report when report.ItemNos.Contains(ItemNo) => this with { NumberedNo = report.ReportNo },
        ReportIssued issued when issued.ReportNo == NumberedNo => this with
        {
            NumberedNo = null, ReportNo = issued.ReportNo,
        },
        ReportRevoked revoked when revoked.ReportNo == ReportNo => this with { ReportNo = null },
        ItemReturned returned => this with { Returned = true, Holder = returned.Holder, GivenTo = null },
        ReportVoided voided when voided.ReportNo == NumberedNo => this with { NumberedNo = null },
        PortionPlaced placed => this with { OpenCells = [.. OpenCells, CellMove.Of(placed)!] },
        _ when CellMove.Of(fact) is { } move => Move(
            cell => cell.TrayNo == move.TrayNo && cell.Position == move.Position, move.Step),
        _ => this,
    };

    private ItemProgress Move(Func<CellMove, bool> moves, string step) => OpenCells.Any(moves)
        ? this with
        {
            OpenCells =
            [
                .. OpenCells.Select(cell => moves(cell) ? cell with { Step = step } : cell)
                    .Where(cell => CellStep.IsOpen(cell.Step)),
            ],
        }
        : this;

    private bool Waits(string step) => OpenCells.Any(cell => cell.Step == step);

    private bool IsNewHands(string holder) =>
        holder != ReceivedBy && holder.StartsWith("user:", StringComparison.Ordinal);
}
