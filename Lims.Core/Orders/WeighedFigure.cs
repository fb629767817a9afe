namespace Lims.Core.Orders;

/// <summary>How a balance's figure reads in grams.</summary>
public static class WeighedFigure
{
    /// <summary>The decimals a weighed figure has when it is written in g: 1250.37 g has 2, 229.27 mg has 5.</summary>
    /// <param name="digits">The figure as the balance showed it.</param>
    /// <param name="unit">mg, g, kg or µg.</param>
    public static int DecimalsInGrams(string digits, string unit)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        return Math.Max(0, decimals + unit switch { "µg" => 6, "mg" => 3, "kg" => -3, _ => 0 });
    }
}
