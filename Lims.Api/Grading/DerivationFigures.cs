using Lims.Api.Web;
using Lims.Core.FireAssay;
using Lims.Core.Quantities;
using Lims.Core.Reports;

namespace Lims.Api.Grading;

/// <summary>Figures of a derivation as a page writes them: whole, or cut where the eye needs no more.</summary>
public static class DerivationFigures
{
    private const string Minus = "\u2212";

    /// <summary>The figure with all its decimals, zeros at the end dropped.</summary>
    public static string Whole(this Speech say, decimal value) =>
        say.Figure(DecimalText.FormatShortest(value)).Replace("-", Minus, StringComparison.Ordinal);

    /// <summary>The figure with the decimals it carries.</summary>
    public static string AsItStands(this Speech say, decimal value) =>
        say.Figure(DecimalText.Format(value)).Replace("-", Minus, StringComparison.Ordinal);

    /// <summary>The same with the digits the balance showed, where it is that weighing.</summary>
    public static string AsWeighed(this Speech say, decimal valueMg, GradedWeighing? weighing) =>
        weighing is not null && DecimalText.Parse(weighing.MassMg) == valueMg
            ? say.Figure(weighing.MassMg)
            : say.AsItStands(valueMg);

    /// <summary>A mass of a portion in mg, of a whole item from 10 g on in g; nothing is rounded.</summary>
    public static string Mass(this Speech say, string massMg) => DecimalText.Parse(massMg) is var mass && mass < 10_000m
        ? say.Figure(massMg) + "\u00A0mg"
        : say.Whole(mass / 1000m) + "\u00A0g";

    /// <summary>The first decimals only, and <c>…</c> where there are more: cut, never rounded.</summary>
    public static string Cut(this Speech say, decimal value, int decimals)
    {
        var cut = Math.Round(value, decimals, MidpointRounding.ToZero);
        return cut == value ? say.Whole(value)
            : (cut == 0 && value < 0 ? Minus : "")
                + say.AsItStands(cut + new decimal(0, 0, 0, false, (byte)decimals)) + "…";
    }

    /// <summary>The cell of a place such as <c>T26-000004/A1</c>, its tray after it.</summary>
    public static string Cell(string? place) =>
        place?.Split('/') is [var tray, var cell] ? cell + " · " + tray : place ?? "";

    /// <summary>A probability in per cent, rounded down as on paper.</summary>
    public static string Percent(this Speech say, double probability)
    {
        var percent = Math.Round((decimal)probability * 100m, 1, MidpointRounding.ToZero);
        var figure = say.Whole(percent);
        return say.IsTurkish ? "% " + figure : figure + " %";
    }

    /// <summary><c>(m2 − K) / m1 × 1000</c> with its figures.</summary>
    public static string Formula(this Speech say, SampleStep step, GradedWeighing? portion, GradedWeighing? cornet)
    {
        var sample = step.Sample;
        var correction = step.CorrectionMg is { } k
            ? (k < 0 ? " + " : " " + Minus + " ") + say.Cut(Math.Abs(k), 6)
            : " " + Minus + " K";
        var added = sample.AddedGoldMg > 0
            ? " " + Minus + " " + say.Whole(sample.AddedGoldMg) + " × " + say.Whole(sample.AddedGoldPurityPerMille ?? 0)
                + " / 1000"
            : "";
        return "(" + say.AsWeighed(sample.CornetMg, cornet) + correction + added + ") / "
            + say.AsWeighed(sample.PortionMg, portion) + " × 1000";
    }

    /// <summary>What the sign of K means, in words.</summary>
    public static BilingualText Meaning(decimal correctionMg) => correctionMg switch
    {
        > 0 => new BilingualText(
            "Artı K: standart korne fazla ağır (gümüş tutmuş); numune kornesinden düşülür.",
            "Positive K means the proof cornet is too heavy (retained silver); it is taken off the sample's."),
        < 0 => new BilingualText(
            "Eksi K: standart korne eksik (altın kaybı); numune kornesine eklenir.",
            "Negative K means the proof cornet is too light (gold was lost); it is added to the sample's."),
        _ => new BilingualText(
            "K sıfır: standart korne tartılan altın kadar.", "K is zero: the proof cornet weighs what was put in."),
    };

    public static BilingualText Name(UncertaintySource source) => source switch
    {
        UncertaintySource.PortionWeighing => new("Pay tartımı (m1)", "Weighing the portion (m1)"),
        UncertaintySource.CornetWeighing => new("Korne tartımı (m2)", "Weighing the cornet (m2)"),
        UncertaintySource.ProofCorrection => new("Düzeltme (K)", "Correction (K)"),
        UncertaintySource.Repeatability => new("Tekrarlanabilirlik", "Repeatability"),
        UncertaintySource.Matrix => new("Standart ile numune farkı", "Proof unlike the sample"),
        UncertaintySource.Homogeneity => new("Numune homojenliği", "Homogeneity of the item"),
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };
}
