using System.Text;

namespace Lims.Core.Parties;

/// <summary>
/// A telephone number in the one spelling by which it is found: <c>+</c>, country, number (ITU-T E.164).
/// </summary>
/// <remarks>
/// Without a country it is a Turkish one: <c>0532 111 22 33</c>, <c>532 111 22 33</c> and <c>+90 (532) 111-22-33</c>
/// are all <c>+905321112233</c>.
/// </remarks>
public static class PhoneNumber
{
    private const string Turkey = "+90";
    private const int TurkishLength = 13;
    private const int LeastDigits = 7;
    private const int MostDigits = 15;

    /// <summary>The number in its one spelling, or null when it is none.</summary>
    public static string? Normalise(string text)
    {
        if (text.Any(c => c is not (>= '0' and <= '9' or ' ' or '\u00A0' or '-' or '/' or '.' or '(' or ')' or '+')))
            return null;
        var number = Beginning(text);
        return number.StartsWith(Turkey, StringComparison.Ordinal)
            ? number.Length == TurkishLength ? number : null
            : number.Length is > LeastDigits and <= MostDigits + 1 ? number : null;
    }

    /// <summary>What numbers that begin as somebody types begin with in their one spelling.</summary>
    public static string Beginning(string text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c is >= '0' and <= '9')
                digits.Append(c);
        var number = digits.ToString();
        var isWithCountry = text.TrimStart().StartsWith('+');
        if (!isWithCountry && number.StartsWith("00", StringComparison.Ordinal))
            (number, isWithCountry) = (number[2..], true);
        // No Turkish area code begins with 90, so 90532 is the country and not an area.
        if (number.StartsWith("90", StringComparison.Ordinal))
            return Turkey + number[2..].TrimStart('0');
        return isWithCountry ? "+" + number : Turkey + number.TrimStart('0');
    }
}
