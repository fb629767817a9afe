namespace Lims.Core.House;

/// <summary>The legal and customary finenesses the house assigns from, each metal's list ascending.</summary>
/// <param name="AssignmentRule">
/// How one is assigned; <c>largest-not-above</c>: the largest not above the mean less the guard band.
/// </param>
[FactKind("StandardFinenessSet")]
public sealed record StandardFinenessSet(IReadOnlyList<MetalFineness> Metals, string AssignmentRule) : IFact
{
    public const string LargestNotAbove = "largest-not-above";

    public string Subject => HouseSubject.StandardFineness;
}
