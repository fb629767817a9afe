using Lims.Core.Instruments;

namespace Lims.Instruments.Balances;

/// <summary>What lies on the pan now, for eyes only: nothing of it is kept, nothing of it may be booked.</summary>
/// <param name="Frame">The balance's line where it shows a figure; null otherwise.</param>
public sealed record BalanceLook(LookState State, BalanceFrame? Frame = null)
{
    /// <param name="units">Units that may be booked.</param>
    internal static BalanceLook Of(BalanceFrame frame, IReadOnlyList<string> units) =>
        Balances.Weighing.Judge([frame], units) switch
        {
            WeighingOutcome.Weighed => new(LookState.AtRest, frame),
            WeighingOutcome.Unstable => new(LookState.Moving, frame),
            WeighingOutcome.Overload => new(LookState.Overload),
            WeighingOutcome.Underload => new(LookState.Underload),
            _ => new(LookState.NoFigure),
        };
}
