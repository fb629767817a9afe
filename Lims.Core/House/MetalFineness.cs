namespace Lims.Core.House;

/// <summary>The standard finenesses of one metal.</summary>
/// <param name="Metal">Its symbol: Au, Ag, Pt or Pd.</param>
/// <param name="PerMille">Plain decimal text, ‰, ascending.</param>
public sealed record MetalFineness(string Metal, IReadOnlyList<string> PerMille);
