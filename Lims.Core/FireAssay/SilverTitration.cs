namespace Lims.Core.FireAssay;

/// <summary>Silver by titration (TS ISO 13756, ISO 11427), with a known titre or standards beside.</summary>
public sealed record SilverTitration : Measurement
{
    public required IReadOnlyList<TitrationSample> Samples { get; init; }

    /// <summary>Milligrams of silver to a millilitre of titrant; null where standards are given.</summary>
    public decimal? TitreMgPerMl { get; init; }

    /// <summary>At least two; null where the titre is given.</summary>
    public IReadOnlyList<TitrationStandard>? Standards { get; init; }

    public override string Method => "titration-silver";

    public override string Metal => "Ag";

    internal override int PrintDecimals => 1;

    internal override (decimal LowestPerMille, decimal HighestPerMille) Scope => (100m, 999m);
}
