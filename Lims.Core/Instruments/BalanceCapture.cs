using Lims.Core.Quantities;

namespace Lims.Core.Instruments;

/// <summary>The kept bytes of a weighing, read again: offline, long after, without the balance.</summary>
public static class BalanceCapture
{
    /// <summary>
    /// The one stable weight of an MT-SICS exchange; null unless the bytes are exactly that one whole line.
    /// </summary>
    /// <remarks>A second line beside it, even an unreadable one, leaves open which of them was weighed.</remarks>
    public static BalanceFrame? Read(byte[] raw) =>
        BalanceLines.All(raw, MtSicsLine.Read) is
            [{ Kind: BalanceFrameKind.Weight, Stable: true, MassMg: not null } frame]
            ? frame
            : null;

    /// <summary>The mass in mg with the decimals the balance showed: <c>229.10</c>, never <c>229.1</c>.</summary>
    /// <returns>Null where no bytes are kept, or they are no one stable weight.</returns>
    public static string? ShownMg(byte[]? raw) =>
        raw is not null && Read(raw) is { ReadabilityMg: { } lastDigitMg } frame
        ? frame.MassMg!.Value.ToString("F" + Decimals(lastDigitMg), CultureInfo.InvariantCulture)
        : null;

    private static string Decimals(decimal lastDigitMg)
    {
        var text = DecimalText.FormatShortest(lastDigitMg);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return (point < 0 ? 0 : text.Length - point - 1).ToString(CultureInfo.InvariantCulture);
    }
}
