namespace Lims.Api.Documents.Decoration;

/// <summary>Sine and cosine of parts of a turn, made of additions and multiplications alone.</summary>
/// <remarks>
/// A report is printed again on another machine and compared in every object. The sine of a platform's library may
/// differ there in its last bit; these operations may not (IEEE 754).
/// </remarks>
internal static class Turn
{
    public const double Radians = 6.283185307179586;

    public static double Cos(double turns) => Sin(turns + 0.25);

    /// <summary>Taylor's series on a quarter turn; the error is below 1e-9.</summary>
    public static double Sin(double turns)
    {
        var part = turns - Math.Floor(turns);
        var sign = part < 0.5 ? 1 : -1;
        part = part < 0.5 ? part : part - 0.5;
        var x = (part > 0.25 ? 0.5 - part : part) * Radians;
        var square = x * x;
        var (term, sum) = (x, x);
        for (var i = 2; i <= 14; i += 2)
        {
            term = -term * square / (i * (i + 1));
            sum += term;
        }
        return sign * sum;
    }
}
