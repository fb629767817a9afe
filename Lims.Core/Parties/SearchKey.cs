using System.Text;

namespace Lims.Core.Parties;

/// <summary>A name as a database can order and compare it: letters without dots and accents, no case.</summary>
/// <remarks>Turkish i and ı are one, so that <c>ISIK</c> typed in haste finds <c>Işık</c>.</remarks>
public static class SearchKey
{
    private const int MaxLength = 200;

    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            var folded = Fold(c);
            if (folded != '\0' && !(folded == ' ' && (key.Length == 0 || key[^1] == ' ')))
                key.Append(folded);
        }
        return key.ToString(0, Math.Min(key.Length, MaxLength)).TrimEnd();
    }

    private static char Fold(char c) => c switch
    {
        'ı' => 'i',
        _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark => '\0',
        _ when char.IsLetterOrDigit(c) => char.ToLowerInvariant(c),
        _ => ' ',
    };
}
