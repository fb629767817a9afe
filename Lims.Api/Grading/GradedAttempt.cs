using Lims.Core.FireAssay;

namespace Lims.Api.Grading;

/// <summary>One attempt of an item with everything a second person follows it by.</summary>
/// <param name="Seq">Where in the ledger it was calculated.</param>
/// <param name="Agrees">Worked out again from the facts it comes to what was recorded.</param>
/// <param name="Loaded">m1 or m3 by the place on the tray, such as <c>T26-000004/A1</c>.</param>
/// <param name="Cornets">m2 or m4 by the same.</param>
public sealed record GradedAttempt(
    long Seq,
    string AtUtc,
    string Who,
    AssayCalculated Fact,
    Derivation Derivation,
    bool Agrees,
    IReadOnlyDictionary<string, GradedWeighing> Loaded,
    IReadOnlyDictionary<string, GradedWeighing> Cornets);
