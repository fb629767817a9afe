using System.Buffers.Binary;

namespace Lims.Api.Documents.Pdf;

/// <summary>A JPEG as it came, with the few facts of its frame that a PDF must repeat (ITU-T T.81).</summary>
/// <param name="Components">1 for grey, 3 for colour.</param>
internal sealed record JpegPicture(ReadOnlyMemory<byte> Bytes, int WidthPx, int HeightPx, int Components)
{
    private const byte MarkerStart = 0xFF;

    /// <summary>The picture, or null when the bytes are no JPEG in grey or colour at 8 bits.</summary>
    public static JpegPicture? TryRead(ReadOnlyMemory<byte> bytes)
    {
        var data = bytes.Span;
        if (data.Length < 4 || data[0] != MarkerStart || data[1] != 0xD8)
            return null;
        var at = 2;
        while (at + 4 <= data.Length && data[at] == MarkerStart)
        {
            var marker = data[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
            // Baseline and progressive frames (SOF0 to SOF2): what every reader of PDF decodes.
            if (marker is >= 0xC0 and <= 0xC2)
                return at + 10 <= data.Length ? Frame(bytes, data[(at + 4)..]) : null;
            if (length < 2)
                return null;
            at += 2 + length;
        }
        return null;
    }

    /// <summary>The inside of the dictionary of its image object, but for the length.</summary>
    public string Dictionary => string.Create(CultureInfo.InvariantCulture,
        $"/Type/XObject/Subtype/Image/Width {WidthPx}/Height {HeightPx}/BitsPerComponent 8")
        + (Components == 1 ? "/ColorSpace/DeviceGray" : "/ColorSpace/DeviceRGB") + "/Filter/DCTDecode";

    private static JpegPicture? Frame(ReadOnlyMemory<byte> bytes, ReadOnlySpan<byte> frame)
    {
        var height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        return frame[0] == 8 && height > 0 && width > 0 && frame[5] is 1 or 3
            ? new JpegPicture(bytes, width, height, frame[5])
            : null;
    }
}
