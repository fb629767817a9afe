using System.Text;

namespace Lims.Core.Instruments;

/// <summary>Cuts the bytes of one connection into lines; the same frames however the bytes arrive.</summary>
/// <remarks>
/// A line ends at LF, one CR before it is dropped, blank lines say nothing. A byte outside 20 to 7E (but µ as B5 or
/// C2 B5) makes a line unknown. Of a line longer than <see cref="LongestBytes"/> the head is kept and it is unknown.
/// </remarks>
/// <param name="read">One protocol's reading of a legible line, such as <see cref="MtSicsLine.Read"/>.</param>
public sealed class BalanceLines(Func<string, BalanceFrame> read)
{
    public const int LongestBytes = 1024;

    private readonly List<byte> _line = [];
    private bool _isCut;

    /// <summary>The frames that these bytes complete.</summary>
    public IReadOnlyList<BalanceFrame> Add(ReadOnlySpan<byte> bytes)
    {
        var frames = new List<BalanceFrame>();
        foreach (var each in bytes)
        {
            if (each == (byte)'\n')
                Complete(frames);
            else if (_line.Count < LongestBytes)
                _line.Add(each);
            else
                _isCut = true;
        }
        return frames;
    }

    /// <summary>The bytes that no LF ended, as one fragment; null if there are none.</summary>
    public BalanceFrame? End()
    {
        if (_line.Count == 0)
            return null;
        var text = Encoding.Latin1.GetString([.. _line]);
        _line.Clear();
        _isCut = false;
        return BalanceFrame.Without(BalanceFrameKind.Fragment, text);
    }

    /// <summary>All frames of these bytes.</summary>
    public static IReadOnlyList<BalanceFrame> All(ReadOnlySpan<byte> bytes, Func<string, BalanceFrame> read)
    {
        var lines = new BalanceLines(read);
        var frames = lines.Add(bytes);
        return lines.End() is { } rest ? [.. frames, rest] : frames;
    }

    private void Complete(List<BalanceFrame> frames)
    {
        if (!_isCut && _line is [.., (byte)'\r'])
            _line.RemoveAt(_line.Count - 1);
        var text = Encoding.Latin1.GetString([.. _line]);
        if (_isCut)
            frames.Add(BalanceFrame.Unknown(text));
        else if (text.AsSpan().ContainsAnyExcept(' '))
            frames.Add(Read(text));
        _line.Clear();
        _isCut = false;
    }

    private BalanceFrame Read(string text)
    {
        var legible = text.Replace("\u00C2\u00B5", "\u00B5", StringComparison.Ordinal);
        return legible.All(each => each is (>= ' ' and <= '~') or '\u00B5')
            ? read(legible) with { Text = text }
            : BalanceFrame.Unknown(text);
    }
}
