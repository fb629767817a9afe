namespace Lims.Core.Quantities;

/// <summary>The check character that ends every number people read aloud: ISO 7064 MOD 37,36 (hybrid).</summary>
/// <remarks>
/// It finds every single wrong character and every swap of neighbours. It is computed over the code without its
/// hyphens; the payload uses 0-9 and A-Z without I and O, the check character itself may be any of the 36.
/// </remarks>
public static class CheckCharacter
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <exception cref="FormatException">The payload holds a character outside 0-9, A-Z and the hyphen.</exception>
    public static char Of(string payload)
    {
        var remainder = 36;
        foreach (var c in payload)
        {
            if (c == '-')
                continue;
            remainder = (remainder + ValueOf(c)) % 36;
            remainder = (remainder == 0 ? 36 : remainder) * 2 % 37;
        }
        return Alphabet[(37 - remainder) % 36];
    }

    /// <summary>Whether the last character of the code is the check character of what stands before it.</summary>
    public static bool Fits(string code) =>
        code.Length > 1 && code.All(c => c == '-' || Alphabet.Contains(c, StringComparison.Ordinal))
        && Of(code[..^1]) == code[^1];

    private static int ValueOf(char c)
    {
        var value = Alphabet.IndexOf(c, StringComparison.Ordinal);
        return value >= 0 ? value : throw new FormatException($"'{c}' cannot stand in a code; use 0-9 and A-Z.");
    }
}
