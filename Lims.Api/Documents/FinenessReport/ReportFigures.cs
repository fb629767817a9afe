using Lims.Core.Ledger;
using Lims.Core.Quantities;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>Figures and dates as the paper shows them: comma decimals, thin space thousands, Istanbul time. Nothing
/// is rounded.</summary>
internal static class ReportFigures
{
    private const char ThinSpace = '\u2009';
    private const decimal GramsFromMg = 10_000m;
    private static readonly TimeZoneInfo Istanbul = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul");

    /// <summary><c>1145.91</c> as <c>1 145,91</c>.</summary>
    /// <exception cref="FormatException">The text is not a plain decimal number.</exception>
    public static string Number(string plain)
    {
        _ = DecimalText.Parse(plain);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? plain : plain[..point];
        var first = plain.StartsWith('-') ? 1 : 0;
        for (var at = whole.Length - 3; at > first; at -= 3)
            whole = whole.Insert(at, ThinSpace.ToString());
        return point < 0 ? whole : whole + "," + plain[(point + 1)..];
    }

    public static string Number(decimal value) => Number(DecimalText.Format(value));

    public static string PerMille(string plain) => Number(plain) + " ‰";

    /// <summary>A mass given in mg, in mg as it stands, from 10 g on in g.</summary>
    public static string Mass(string massMg)
    {
        var mass = DecimalText.Parse(massMg);
        return mass < GramsFromMg
            ? Number(massMg) + " mg"
            : Number(DecimalText.FormatShortest(mass / 1000m)) + " g";
    }

    /// <summary>Several small masses in mg, one after the other.</summary>
    public static string Masses(IReadOnlyList<string> massesMg) => string.Join(" · ", massesMg.Select(Number)) + " mg";

    /// <summary>A probability of 0 to 1 in per cent, Turkish way.</summary>
    public static string Percent(string probability) =>
        "% " + Number(DecimalText.FormatShortest(DecimalText.Parse(probability) * 100m));

    /// <summary>Day and minute of an instant of the ledger, in Istanbul.</summary>
    public static string Minute(string instant) =>
        Local(instant).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    public static string Day(string instant) => Local(instant).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>A calendar day <c>yyyy-MM-dd</c> as <c>dd.MM.yyyy</c>.</summary>
    public static string CalendarDay(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            .ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>A public code in groups of four, to be read aloud.</summary>
    public static string Code(string code) => string.Join('-', code.Chunk(4).Select(group => new string(group)));

    private static DateTimeOffset Local(string instant) =>
        TimeZoneInfo.ConvertTime(LedgerInstant.Parse(instant), Istanbul);
}
