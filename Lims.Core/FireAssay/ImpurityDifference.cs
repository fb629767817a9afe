namespace Lims.Core.FireAssay;

/// <summary>High fineness as 1000 ‰ less the sum of the impurities (ISO 15093, ISO 15096).</summary>
public sealed record ImpurityDifference : Measurement
{
    internal static readonly IReadOnlyList<string> Metals = ["Au", "Ag", "Pt", "Pd"];

    public ImpurityDifference(string metal, IReadOnlyList<Impurity> impurities) =>
        (Metal, Impurities) = (metal, impurities);

    public IReadOnlyList<Impurity> Impurities { get; }

    public override string Method => "difference";

    public override string Metal { get; }

    internal override int PrintDecimals => 2;

    internal override (decimal LowestPerMille, decimal HighestPerMille) Scope => (999m, 1000m);
}
