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
}
