using Lims.Core.FireAssay;

namespace Lims.Core.Work;

/// <summary>A cell of a tray and the step it came to.</summary>
public sealed record CellMove(string TrayNo, string Position, string Step)
{
    /// <summary>Where a fact took one cell, or null when it moved none; firing moves a whole tray.</summary>
    public static CellMove? Of(IFact fact) => fact switch
    {
        ProofPlaced placed => new(placed.TrayNo, placed.Position, CellStep.Placed),
        PortionPlaced placed => new(placed.TrayNo, placed.Position, CellStep.Placed),
        ProofGoldWeighed weighed => new(weighed.TrayNo, weighed.Position, CellStep.Weighed),
        PortionWeighed weighed => new(weighed.TrayNo, weighed.Position, CellStep.Weighed),
        ProofCornetWeighed cornet => new(cornet.TrayNo, cornet.Position, CellStep.Cornet),
        CornetWeighed cornet => new(cornet.TrayNo, cornet.Position, CellStep.Cornet),
        PortionLost lost => new(lost.TrayNo, lost.Position, CellStep.Lost),
        _ => null,
    };
}
