namespace Lims.Core.Quantities;

/// <summary>The only place where text becomes a number and a number becomes machine text.</summary>
/// <remarks>
/// Plain decimal text: an optional minus, digits, at most one decimal point with digits on both sides. No plus, no
/// exponent, no blanks, and never a thousands separator: under tr-TR <c>decimal.Parse("999.9")</c> is 9999.
/// </remarks>
public static class DecimalText
{
    /// <summary>At most 28 significant digits are read; a longer text is refused rather than rounded.</summary>
    public static bool TryParse(string? text, out decimal value)
    {
        value = 0;
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return text is not null && IsPlain(text)
            && decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out value)
            && CountDigits(text) <= 28;
    }

    /// <exception cref="FormatException">The text is not plain decimal text.</exception>
    public static decimal Parse(string text) => TryParse(text, out var value)
        ? value
        : throw new FormatException($"'{text}' is not a plain decimal number such as 916.46.");

    /// <summary>The number as it stands: trailing zeros are kept, the culture has no say.</summary>
    public static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number without trailing zeros of its fraction.</summary>
    public static string FormatShortest(decimal value) =>
        value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static bool IsPlain(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        var point = digits.IndexOf('.');
        return point < 0
            ? IsDigits(digits)
            : IsDigits(digits[..point]) && IsDigits(digits[(point + 1)..]);
    }

    private static bool IsDigits(ReadOnlySpan<char> text) =>
        text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    private static int CountDigits(string text)
    {
        var count = 0;
        var leading = true;
        foreach (var c in text)
        {
            leading &= c is '0' or '-' or '.';
            if (!leading && c != '.')
                count++;
        }
        return count;
    }
}
