using System.Text.RegularExpressions;
using Lims.Core.Quantities;
using Lims.Core.Xrf;

namespace Lims.Instruments.Spectrometers;

/// <summary>Cells of figures: which decimal mark a file uses, and what a cell and its error come to in ‰.</summary>
/// <param name="Mark">The decimal mark of this file.</param>
internal sealed partial record MassFraction(char Mark)
{
    private const decimal LeastPerMille = -10m;
    private const decimal MostPerMille = 1001m;

    private static readonly string[] NotMeasuredWords = ["", "Fixed", "Not Found"];

    /// <summary>One mark for the whole file: a comma in one cell and a point in another could be anything.</summary>
    /// <exception cref="Core.Refusals.RefusedException">The cells use both.</exception>
    public static MassFraction ByEvidence(IEnumerable<string> cells)
    {
        var (points, commas) = (false, false);
        foreach (var cell in cells)
        {
            var number = NumberPattern().Match(cell);
            points |= number.Success && cell.Contains('.', StringComparison.Ordinal);
            commas |= number.Success && cell.Contains(',', StringComparison.Ordinal);
        }
        return points && commas
            ? throw SpectrometerRefusals.MarksMixed.With()
            : new MassFraction(commas ? ',' : '.');
    }

    /// <summary>Whether the cell says that the component lies below what the instrument can detect.</summary>
    public static bool SaysBelowLod(string cell) =>
        cell.Trim() is "<LOD" or "< LOD" or "ND";

    /// <summary>How many ‰ one of this unit is.</summary>
    /// <exception cref="Core.Refusals.RefusedException">It is no unit of a mass fraction, or none at all.</exception>
    public static decimal PerMilleIn(string symbol, string unit) => unit.Trim() switch
    {
        "" => throw SpectrometerRefusals.UnitMissing.With(symbol),
        "ppm" or "PPM" or "mg/kg" => 0.001m,
        "%" or "mass%" or "wt%" => 10m,
        "‰" => 1m,
        var other => throw SpectrometerRefusals.UnitUnknown.With(other),
    };

    /// <exception cref="Core.Refusals.RefusedException">It is no number.</exception>
    public decimal Number(string name, string cell)
    {
        var text = cell.Trim();
        var plain = text.StartsWith('+') ? text[1..] : text;
        return NumberPattern().IsMatch(text)
            && (Mark == ',' ? !plain.Contains('.', StringComparison.Ordinal)
                : !plain.Contains(',', StringComparison.Ordinal))
            && DecimalText.TryParse(plain.Replace(',', '.'), out var value)
            ? value
            : throw SpectrometerRefusals.NoNumber.With(name, cell);
    }

    /// <summary>A component with the maker's error beside it.</summary>
    /// <param name="perMilleInUnit">How many ‰ one of the cell's unit is.</param>
    /// <param name="coverage">By what the maker multiplies the standard uncertainty; null without errors.</param>
    /// <param name="zeroHasLod">The error beside a 0 is the limit of detection.</param>
    /// <exception cref="Core.Refusals.RefusedException">A cell is no number, or no possible one.</exception>
    public XrfFigure Figure(
        string symbol, string cell, string? error, decimal perMilleInUnit, decimal? coverage, bool zeroHasLod)
    {
        if (NotMeasuredWords.Contains(cell.Trim()))
            return new XrfFigure(symbol, cell, XrfFigure.NotMeasured, null, null, null, null);
        decimal? besidePerMille = string.IsNullOrWhiteSpace(error)
            ? null
            : Spread(Number(symbol + " Error", error)) * perMilleInUnit;
        if (SaysBelowLod(cell))
            return Below(symbol, cell, besidePerMille);
        var number = Number(symbol, cell);
        // The largest number that a cell can hold is small enough for this product.
        if (Math.Abs(number) > MostPerMille * 1000)
            throw SpectrometerRefusals.OutsideRange.With(symbol, cell);
        var perMille = number * perMilleInUnit;
        if (perMille is < LeastPerMille or > MostPerMille)
            throw SpectrometerRefusals.OutsideRange.With(symbol, cell);
        if (perMille <= 0)
            return Below(symbol, cell, zeroHasLod ? besidePerMille : null);
        return new XrfFigure(symbol, cell, XrfFigure.Detected, DecimalText.FormatShortest(perMille),
            besidePerMille is { } u && coverage is { } k ? DecimalText.FormatShortest(u / k) : null,
            coverage is { } factor ? DecimalText.FormatShortest(factor) : null, null);

        decimal Spread(decimal width) => width is >= 0 and <= MostPerMille * 1000
            ? width
            : throw SpectrometerRefusals.OutsideRange.With(symbol + " Error", error);
    }

    private static XrfFigure Below(string symbol, string cell, decimal? lodPerMille) => new(
        symbol, cell, XrfFigure.BelowLod, null, null, null,
        lodPerMille is { } lod ? DecimalText.FormatShortest(lod) : null);

    [GeneratedRegex(@"\A\s*[+-]?[0-9]+(?:[.,][0-9]+)?\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
