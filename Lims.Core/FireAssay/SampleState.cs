namespace Lims.Core.FireAssay;

/// <summary>An item as the fire assay sees it: blind, planned or not, and what its attempts came to.</summary>
/// <param name="AlloyClass">Null until the assay is planned.</param>
/// <param name="Attempts">Every calculation so far, in order.</param>
/// <param name="SentBack">The newest result was sent back by a checker or the manager.</param>
public sealed record SampleState(
    string ItemNo,
    string BlindNo,
    string Metal,
    string MethodId,
    string? AlloyClass,
    IReadOnlyList<AttemptOutcome> Attempts,
    bool SentBack)
{
    /// <summary>The attempt that new portions belong to.</summary>
    /// <exception cref="Refusals.RefusedException">The newest result stands; there is nothing to repeat.</exception>
    public long OpenAttempt => Attempts.Count == 0 ? 1
        : SentBack || Attempts[^1].Outcome == AssayCalculated.Repeat ? Attempts.Count + 1
        : throw FireAssayRefusals.ResultStands.With(BlindNo);
}
