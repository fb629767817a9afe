namespace Lims.Core.Quantities;

/// <summary>Bytes as lower-case hex, the only way they are written: one text for the same bytes.</summary>
public static class HexText
{
    /// <exception cref="FormatException">The text is not lower-case hex; capitals would be a second text.</exception>
    public static byte[] Parse(string text) => text.AsSpan().ContainsAnyInRange('A', 'F')
        ? throw new FormatException("Hex is written in lower case.")
        : Convert.FromHexString(text);
}
