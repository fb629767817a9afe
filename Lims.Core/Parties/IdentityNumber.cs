namespace Lims.Core.Parties;

/// <summary>Turkish identity numbers of persons (TCKN) and taxpayers (VKN), by their check digits.</summary>
/// <remarks>
/// A right check digit proves that a number was copied well, not that anybody bears it. Passports are only looked at
/// for their length, since every state writes its own.
/// </remarks>
public static class IdentityNumber
{
    public const string Tckn = "tckn";
    public const string Vkn = "vkn";
    public const string Passport = "passport";

    public static bool IsValid(string kind, string number) => kind switch
    {
        Tckn => IsTckn(number),
        Vkn => IsVkn(number),
        Passport => number.Length is >= 5 and <= 20 && number.All(c => c is >= '0' and <= '9' or >= 'A' and <= 'Z'),
        _ => false,
    };

    /// <summary>
    /// 11 digits, the first not 0: d10 = (7·(d1+d3+d5+d7+d9) − (d2+d4+d6+d8)) mod 10, d11 = (d1+…+d10) mod 10.
    /// </summary>
    private static bool IsTckn(string number)
    {
        if (!IsDigits(number, 11) || number[0] == '0')
            return false;
        var odd = Enumerable.Range(0, 5).Sum(i => Digit(number, 2 * i));
        var even = Enumerable.Range(0, 4).Sum(i => Digit(number, (2 * i) + 1));
        var tenth = ((((7 * odd) - even) % 10) + 10) % 10;
        return Digit(number, 9) == tenth && Digit(number, 10) == (odd + even + tenth) % 10;
    }

    /// <summary>
    /// 10 digits: for i = 1..9, x = (d_i + 10 − i) mod 10 and the term is 9 where x = 9, else x·2^(10−i) mod 9;
    /// d10 = (10 − the sum of terms) mod 10.
    /// </summary>
    private static bool IsVkn(string number)
    {
        if (!IsDigits(number, 10))
            return false;
        var sum = 0;
        for (var i = 1; i <= 9; i++)
        {
            var x = (Digit(number, i - 1) + 10 - i) % 10;
            sum += x == 9 ? 9 : x * (1 << (10 - i)) % 9;
        }
        return Digit(number, 9) == (10 - (sum % 10)) % 10;
    }

    private static bool IsDigits(string number, int length) =>
        number.Length == length && number.All(c => c is >= '0' and <= '9');

    private static int Digit(string number, int index) => number[index] - '0';
}
