namespace Lims.Core.Instruments;

/// <summary>A unit in which a weighing may be booked; carats, ounces and newtons are none.</summary>
/// <param name="Name">As frames spell it.</param>
/// <param name="Mg">Milligrams in one of it.</param>
public sealed record BalanceUnit(string Name, decimal Mg)
{
    /// <summary>The unit shown so, or null; case counts, because <c>G</c> is no gram.</summary>
    public static BalanceUnit? Find(string shown) => shown switch
    {
        "g" => new("g", 1000m),
        "mg" => new("mg", 1m),
        "kg" => new("kg", 1_000_000m),
        "µg" or "ug" => new("µg", 0.001m),
        _ => null,
    };
}
