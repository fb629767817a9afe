using System.Text.RegularExpressions;
using Lims.Core.Quantities;

namespace Lims.Instruments.Spectrometers;

/// <summary>The dates of one file: their order is told by the profile, by the dates themselves, or assumed.</summary>
/// <remarks>
/// Dates with points begin with the day, which is an assumption unless the profile says so. In dates with slashes a
/// number above 12 tells the day, else the date in the file's name; with neither the month comes first, by assumption.
/// </remarks>
internal sealed partial class ReadingDates
{
    public const string OrderAssumed = "date-order-assumed";

    private const double LastSerialDay = 2_958_465;

    private readonly DateOrder dotted;
    private readonly DateOrder slashed;
    private readonly bool isDottedSure;
    private readonly bool isSlashedSure;

    private ReadingDates(DateOrder dotted, bool isDottedSure, DateOrder slashed, bool isSlashedSure) =>
        (this.dotted, this.isDottedSure, this.slashed, this.isSlashedSure) =
            (dotted, isDottedSure, slashed, isSlashedSure);

    /// <param name="texts">Every date of the file, as it stands there.</param>
    /// <exception cref="Core.Refusals.RefusedException">Some begin with the day, others with the month.</exception>
    public static ReadingDates Of(IEnumerable<string> texts, string fileName, DateOrder? told)
    {
        if (told is { } order)
            return new ReadingDates(order, true, order, true);
        var dates = texts.Select(text => SlashedPattern().Match(text)).Where(match => match.Success)
            .Select(match => (First: Number(match, 1), Second: Number(match, 2), Year: Number(match, 3))).ToList();
        var dayFirst = dates.Exists(date => date.First > 12);
        var monthFirst = dates.Exists(date => date.Second > 12);
        if (dayFirst && monthFirst)
            throw SpectrometerRefusals.DatesDisagree.With();
        if (!dayFirst && !monthFirst && NamePattern().Match(fileName) is { Success: true } name)
        {
            var (year, month, day) = (Number(name, 1), Number(name, 2), Number(name, 3));
            dayFirst = month != day && dates.Contains((day, month, year));
            monthFirst = month != day && dates.Contains((month, day, year));
        }
        return new ReadingDates(DateOrder.DayFirst, false,
            dayFirst && !monthFirst ? DateOrder.DayFirst : DateOrder.MonthFirst, dayFirst != monthFirst);
    }

    /// <summary>As ISO 8601 without zone, and whether the order of its numbers was assumed.</summary>
    /// <exception cref="Core.Refusals.RefusedException">It is no date and time.</exception>
    public (string MeasuredAt, bool IsAssumed) Read(string text)
    {
        var iso = IsoPattern().Match(text);
        if (iso.Success)
            return (At(text, Number(iso, 1), Number(iso, 2), Number(iso, 3), iso), false);
        var dots = DottedPattern().Match(text);
        var (match, order, isSure) = dots.Success
            ? (dots, dotted, isDottedSure)
            : (SlashedPattern().Match(text), slashed, isSlashedSure);
        if (!match.Success)
            throw SpectrometerRefusals.DateUnreadable.With(text);
        var (first, second, year) = (Number(match, 1), Number(match, 2), Number(match, 3));
        var (day, month) = order == DateOrder.DayFirst ? (first, second) : (second, first);
        return (At(text, year < 100 ? 2000 + year : year, month, day, match), !isSure);
    }

    /// <summary>A workbook's date: days since the end of 1899.</summary>
    /// <exception cref="Core.Refusals.RefusedException">It is no such number.</exception>
    public static string OfSerial(string text)
    {
        if (!DecimalText.TryParse(text, out var days) || days < 1 || (double)days > LastSerialDay)
            throw SpectrometerRefusals.DateUnreadable.With(text);
        var instant = DateTime.FromOADate((double)days).AddMilliseconds(500);
        return instant.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static string At(string text, int year, int month, int day, Match time)
    {
        var parts = string.Create(CultureInfo.InvariantCulture,
            $"{year:0000}-{month:00}-{day:00}T{Number(time, 4):00}:{Number(time, 5):00}:{Number(time, 6):00}");
        return DateTime.TryParseExact(parts, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out _)
            ? parts
            : throw SpectrometerRefusals.DateUnreadable.With(text);
    }

    // The seconds may be missing; they are then 0, as the instrument shows them.
    private static int Number(Match match, int group) => match.Groups[group].Success
        ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
        : 0;

    [GeneratedRegex(
        @"\A\s*([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})[ T]([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?\s*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex IsoPattern();

    [GeneratedRegex(
        @"\A\s*([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4}|[0-9]{2}) ([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?\s*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex DottedPattern();

    [GeneratedRegex(
        @"\A\s*([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2}) ([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?\s*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex SlashedPattern();

    [GeneratedRegex(@"([0-9]{4})-([0-9]{2})-([0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
