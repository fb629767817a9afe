namespace Lims.Core.FireAssay;

/// <summary>What was weighed and read, by one of the three methods: <see cref="Cupellation"/>,
/// <see cref="SilverTitration"/> or <see cref="ImpurityDifference"/>.</summary>
public abstract record Measurement
{
    private protected Measurement()
    {
    }

    /// <summary>The word of the worksheet, such as <c>cupellation-gold</c>.</summary>
    public abstract string Method { get; }

    /// <summary>Symbol of the metal whose fineness is determined: Au, Ag, Pt or Pd.</summary>
    public abstract string Metal { get; }

    /// <summary>Decimals of the reported fineness unless the worksheet says otherwise.</summary>
    internal abstract int PrintDecimals { get; }

    /// <summary>Lowest and highest fineness the method is for, ‰, both inclusive.</summary>
    internal abstract (decimal LowestPerMille, decimal HighestPerMille) Scope { get; }
}
