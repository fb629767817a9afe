namespace Lims.Core.Reports;

/// <summary>How a result was obtained, and what became of the material taken.</summary>
/// <param name="Code">Worded by <c>method.…</c> of the texts, such as <c>cupellation-gold</c>.</param>
/// <param name="WitnessSampleNo">Of the sealed sample the house keeps (<i>şahit numune</i>).</param>
public sealed record ReportMethod(
    string Code,
    int Replicates,
    IReadOnlyList<string> PortionsMg,
    IReadOnlyList<string> CornetsMg,
    IReadOnlyList<string> BeadsMg,
    string? RemainderMg,
    string? LossMg,
    string? WitnessSampleNo);
