namespace Lims.Core.FireAssay;

/// <summary>Silver of known purity (‰), titrated to find what a millilitre of titrant is worth.</summary>
public sealed record TitrationStandard(decimal MassMg, decimal PurityPerMille, decimal VolumeMl);
