using System.Text;

namespace Lims.Core.Ledger;

/// <summary>One JSON string as RFC 8785 (3.2.2.2) writes it, straight to UTF-8.</summary>
internal static class CanonicalText
{
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The most bytes a text of this many UTF-16 units can take, quotes included.</summary>
    public static int MaxBytes(int chars) => (6 * chars) + 2;

    /// <returns>How many bytes were written.</returns>
    /// <exception cref="FormatException">The text holds half of a surrogate pair.</exception>
    public static int Write(ReadOnlySpan<char> text, Span<byte> to)
    {
        var at = 0;
        to[at++] = (byte)'"';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= 0x80)
            {
                var end = i + 1;
                while (end < text.Length && text[end] >= 0x80)
                    end++;
                at += Encode(text[i..end], to[at..]);
                i = end - 1;
            }
            else if (c >= ' ' && c != '"' && c != '\\')
            {
                to[at++] = (byte)c;
            }
            else
            {
                at += Escape(c, to[at..]);
            }
        }
        to[at++] = (byte)'"';
        return at;
    }

    private static int Encode(ReadOnlySpan<char> text, Span<byte> to)
    {
        try
        {
            return Strict.GetBytes(text, to);
        }
        catch (EncoderFallbackException e)
        {
            throw new FormatException("A text holds half of a surrogate pair; it cannot be hashed.", e);
        }
    }

    private static int Escape(char c, Span<byte> to)
    {
        to[0] = (byte)'\\';
        var letter = c switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\f' => 'f',
            '\r' => 'r',
            _ => 'u',
        };
        to[1] = (byte)letter;
        if (letter != 'u')
            return 2;
        const string digits = "0123456789abcdef";
        to[2] = to[3] = (byte)'0';
        to[4] = (byte)digits[c >> 4];
        to[5] = (byte)digits[c & 15];
        return 6;
    }
}
