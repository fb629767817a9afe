using Lims.Core.Quantities;

namespace Lims.Core.Reports;

/// <summary>Masses in grams as the paper shows them: the one place where a fine mass is rounded.</summary>
public static class PrintedMass
{
    private const decimal MgPerGram = 1000m;

    /// <summary>A weighed mass in g at the decimals it was weighed with; nothing is rounded away.</summary>
    /// <exception cref="ArgumentException">The mass has more digits than the decimals can show.</exception>
    public static decimal Gross(string massMg, int decimals)
    {
        var grams = Parse(massMg, decimals);
        return grams == Math.Round(grams, decimals, MidpointRounding.AwayFromZero)
            ? AtDecimals(grams, decimals)
            : throw new ArgumentException(
                $"{massMg} mg cannot be shown with {decimals} decimals in g.", nameof(massMg));
    }

    /// <summary>A fine mass in g at the gross weighing's decimals, at most 2; half away from zero.</summary>
    public static decimal Fine(string massMg, int grossDecimals)
    {
        var decimals = Math.Min(2, grossDecimals);
        return AtDecimals(Math.Round(Parse(massMg, decimals), decimals, MidpointRounding.AwayFromZero), decimals);
    }

    /// <summary>The total fine mass of a metal in g: the sum of its printed lines, null when no line has one.</summary>
    public static decimal? TotalFine(ReportContent content, string metal)
    {
        decimal? total = null;
        foreach (var item in content.Items)
            foreach (var result in item.Results)
                if (result.Metal == metal && result.FineMassMg is { } fineMassMg)
                    total = (total ?? 0) + Fine(fineMassMg, item.GrossMassDecimals);
        return total;
    }

    private static decimal Parse(string massMg, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 6);
        return DecimalText.Parse(massMg) / MgPerGram;
    }

    /// <summary>The same value carrying exactly this many decimals, so that its text shows them.</summary>
    private static decimal AtDecimals(decimal grams, int decimals) =>
        Math.Round(grams, decimals, MidpointRounding.AwayFromZero) + new decimal(0, 0, 0, false, (byte)decimals);
}
