namespace Lims.Core.Methods;

/// <summary>What a screening by X-ray fluorescence is judged by, ‰ as decimal text.</summary>
/// <param name="MinimumSpots">Places measured on one item.</param>
/// <param name="ConsistentWithinPerMille">How far the mean may lie from the declaration and agree with it.</param>
/// <param name="CoatingRangePerMille">Spots that scatter more than this are not one alloy.</param>
/// <param name="MinimumSumPerMille">The least sum of all components of one reading.</param>
/// <param name="MaximumSumPerMille">The greatest.</param>
public sealed record XrfLimits(
    long MinimumSpots,
    string ConsistentWithinPerMille,
    string CoatingRangePerMille,
    string MinimumSumPerMille,
    string MaximumSumPerMille);
