namespace Lims.Core.FireAssay;

/// <summary>The square root of a decimal to its full precision; exact where it has at most 15 digits.</summary>
internal static class SquareRoot
{
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static decimal Of(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        if (value == 0)
            return 0;
        // The root in double is right to 15 digits; each step of Newton's doubles them.
        var root = (decimal)Math.Sqrt((double)value);
        for (var step = 0; step < 2; step++)
            root = (root + value / root) / 2;
        return root;
    }
}
