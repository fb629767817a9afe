using System.Buffers.Text;
using System.Text;

namespace Lims.Api.Documents.Pdf;

/// <summary>A growing run of bytes with the few ways in which PDF writes text and numbers.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = new byte[1 << 16];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Text of the Latin-1 range only.</summary>
    public ByteBuffer Add(ReadOnlySpan<char> text)
    {
        Length += Encoding.Latin1.GetBytes(text, Room(text.Length));
        return this;
    }

    public ByteBuffer Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    public ByteBuffer Add(int number)
    {
        Utf8Formatter.TryFormat(number, Room(11), out var written);
        Length += written;
        return this;
    }

    public ByteBuffer AddRepeated(byte value, int count)
    {
        Room(count)[..count].Fill(value);
        Length += count;
        return this;
    }

    /// <summary>A coordinate or size in points, at three decimals (a third of a micrometre), followed by a
    /// blank.</summary>
    public ByteBuffer AddPt(double value)
    {
        var thousandths = (int)Math.Round(value * 1000, MidpointRounding.AwayFromZero);
        if (thousandths < 0)
            Add("-");
        thousandths = Math.Abs(thousandths);
        Add(thousandths / 1000);
        var fraction = thousandths % 1000;
        if (fraction != 0)
        {
            var room = Room(4);
            room[0] = (byte)'.';
            room[1] = (byte)('0' + fraction / 100);
            room[2] = (byte)('0' + fraction / 10 % 10);
            room[3] = (byte)('0' + fraction % 10);
            Length += fraction % 100 == 0 ? 2 : fraction % 10 == 0 ? 3 : 4;
        }
        return Add(" ");
    }

    /// <summary>A glyph number as four upper-case hex digits.</summary>
    public ByteBuffer AddHex4(int value)
    {
        const string digits = "0123456789ABCDEF";
        var room = Room(4);
        for (var i = 0; i < 4; i++)
            room[i] = (byte)digits[(value >> (12 - 4 * i)) & 15];
        Length += 4;
        return this;
    }

    private Span<byte> Room(int count)
    {
        if (Length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        return _bytes.AsSpan(Length);
    }
}
