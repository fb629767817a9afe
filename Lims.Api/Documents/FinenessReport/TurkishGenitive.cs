namespace Lims.Api.Documents.FinenessReport;

/// <summary>A number with the Turkish genitive ending of its last spoken word: <c>585’in</c>, <c>916’nın</c>,
/// <c>750’nin</c>.</summary>
internal static class TurkishGenitive
{
    private static readonly string[] OfDigit = ["", "in", "nin", "ün", "ün", "in", "nın", "nin", "in", "un"];
    private static readonly string[] OfTens = ["", "un", "nin", "un", "ın", "nin", "ın", "in", "in", "ın"];

    /// <param name="number">As printed; what follows a decimal comma is spoken digit by digit at the end.</param>
    public static string Of(string number)
    {
        var last = number[^1] - '0';
        if (last > 0)
            return number + "’" + OfDigit[last];
        var tens = number.Length > 1 && char.IsAsciiDigit(number[^2]) ? number[^2] - '0' : 0;
        if (tens > 0)
            return number + "’" + OfTens[tens];
        // What ends in "yüz" takes ün, in "bin" in, and a bare "sıfır" ın.
        return number + "’" + (number.Length == 1 || number.Contains(',', StringComparison.Ordinal) ? "ın"
            : number.EndsWith("000", StringComparison.Ordinal) ? "in" : "ün");
    }
}
