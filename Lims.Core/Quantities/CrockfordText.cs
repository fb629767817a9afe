namespace Lims.Core.Quantities;

/// <summary>A code of Crockford's base 32 as people write it down: small letters and lookalikes are forgiven.</summary>
public static class CrockfordText
{
    /// <summary>The one spelling of a code: capitals without hyphens and blanks; I and L are 1, O is 0.</summary>
    public static string Read(string code) => code.Replace("-", "", StringComparison.Ordinal)
        .Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()
        .Replace('I', '1').Replace('L', '1').Replace('O', '0');
}
