using Lims.Core.Instruments;
using Lims.Core.Refusals;

namespace Lims.Instruments.Balances;

/// <summary>One question to a balance and every byte it answered.</summary>
/// <param name="Frame">The answer's line; null unless the answer is exactly one.</param>
/// <param name="Frames">All lines of <see cref="Raw"/>, an unterminated one as a fragment.</param>
/// <param name="Raw">Every byte received from the question on, as it arrived; may be empty.</param>
/// <param name="Stale">Bytes that lay in the line before the question: kept, never taken for an answer.</param>
/// <param name="AskedAt">When the question was sent, by the house's clock.</param>
/// <param name="AnsweredAt">When the answer was complete, or given up.</param>
public sealed record Weighing(
    WeighingOutcome Outcome,
    BalanceFrame? Frame,
    IReadOnlyList<BalanceFrame> Frames,
    byte[] Raw,
    byte[] Stale,
    BalanceIdentity Identity,
    DateTimeOffset AskedAt,
    DateTimeOffset AnsweredAt)
{
    /// <summary>The mass that may be booked, mg.</summary>
    /// <exception cref="RefusedException">There is none; the sentence says why and what to do.</exception>
    public decimal MassMg => Outcome == WeighingOutcome.Weighed
        ? Frame!.MassMg!.Value
        : throw BalanceRefusals.Of(Outcome).With(Frame?.Text.Trim() ?? "-");

    /// <summary>What these lines amount to, once the balance has answered in whole lines.</summary>
    /// <param name="units">Units that may be booked.</param>
    public static WeighingOutcome Judge(IReadOnlyList<BalanceFrame> frames, IReadOnlyList<string> units) =>
        frames switch
        {
            [var frame] => Judge(frame, units),
            [] => WeighingOutcome.Unreadable,
            _ => WeighingOutcome.Ambiguous,
        };

    private static WeighingOutcome Judge(BalanceFrame frame, IReadOnlyList<string> units) => frame.Kind switch
    {
        BalanceFrameKind.Weight when frame.MassMg is null => WeighingOutcome.MissingUnit,
        BalanceFrameKind.Weight when !units.Contains(frame.Unit, StringComparer.Ordinal) => WeighingOutcome.ForeignUnit,
        BalanceFrameKind.Weight when frame.Stable is not true => WeighingOutcome.Unstable,
        BalanceFrameKind.Weight => WeighingOutcome.Weighed,
        BalanceFrameKind.NotExecutable => WeighingOutcome.NotExecutable,
        BalanceFrameKind.Overload => WeighingOutcome.Overload,
        BalanceFrameKind.Underload => WeighingOutcome.Underload,
        BalanceFrameKind.Unknown when frame.Unit is not null => WeighingOutcome.ForeignUnit,
        // If a unit is all that it takes to make a weight of the line, the unit is what was missing.
        BalanceFrameKind.Unknown when MtSicsLine.Read(frame.Text + " g").Kind == BalanceFrameKind.Weight =>
            WeighingOutcome.MissingUnit,
        _ => WeighingOutcome.Unreadable,
    };
}
