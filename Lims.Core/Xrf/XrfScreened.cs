using Lims.Core.Orders;

namespace Lims.Core.Xrf;

/// <summary>What the readings say about the declaration: a reason for or against, never a fineness.</summary>
/// <param name="Verdict">
/// <c>consistent</c>, <c>refer-to-fire-assay</c>, <c>suspect-coating</c> or <c>inconclusive</c>.
/// </param>
/// <param name="MeanPerMille">Mean of the precious metal over the readings, ‰, with 1 decimal.</param>
/// <param name="RangePerMille">Largest less smallest reading, ‰.</param>
[FactKind("XrfScreened")]
public sealed record XrfScreened(
    string ItemNo, string Metal, long Readings, string MeanPerMille, string RangePerMille, string Verdict) : IFact
{
    public const string Consistent = "consistent";
    public const string ReferToFireAssay = "refer-to-fire-assay";
    public const string SuspectCoating = "suspect-coating";
    public const string Inconclusive = "inconclusive";

    public string Subject => ItemSubject.Of(ItemNo);
}
