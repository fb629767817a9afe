using System.Buffers.Binary;
using System.Text;

namespace Lims.Api.Documents.Pdf;

/// <summary>A minimal sRGB display profile (ICC version 2.1, matrix and curve): PDF/A wants to know what our
/// colours mean.</summary>
/// <remarks>Primaries and white of IEC 61966-2-1, adapted to D50 as ICC.1 asks; the curve has 256 points.</remarks>
internal static class ColourProfile
{
    private const int CurvePoints = 256;

    public static byte[] Compressed { get; } = Deflate.Small(Srgb());

    public static byte[] Srgb()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")),
            ("cprt", [.. Encoding.ASCII.GetBytes("text"), 0, 0, 0, 0, .. Encoding.ASCII.GetBytes("Public domain\0")]),
            ("wtpt", Xyz(0.9505, 1, 1.0891)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.7141)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        var table = new MemoryStream();
        var data = new MemoryStream();
        var start = 128 + 4 + 12 * tags.Length;
        table.Write(U32(tags.Length));
        foreach (var (tag, bytes) in tags)
        {
            // The three curves are one: the tag table may point three times at the same place.
            var shared = tag is "gTRC" or "bTRC";
            var offset = shared ? start + (int)data.Length - Padded(curve.Length) : start + (int)data.Length;
            table.Write([.. Encoding.ASCII.GetBytes(tag), .. U32(offset), .. U32(bytes.Length)]);
            if (!shared)
                data.Write([.. bytes, .. new byte[Padded(bytes.Length) - bytes.Length]]);
        }
        return [.. Header(start + (int)data.Length), .. table.ToArray(), .. data.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[128];
        U32(size).CopyTo(header, 0);
        U32(0x02100000).CopyTo(header, 8);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ").CopyTo(header, 12);
        byte[] firstOfJanuary2026 = [0x07, 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0];
        firstOfJanuary2026.CopyTo(header, 24);
        Encoding.ASCII.GetBytes("acsp").CopyTo(header, 36);
        byte[] whiteOfD50 = [.. Fixed(0.9642), .. Fixed(1), .. Fixed(0.8249)];
        whiteOfD50.CopyTo(header, 68);
        return header;
    }

    private static byte[] Description(string name) =>
    [
        .. Encoding.ASCII.GetBytes("desc"), 0, 0, 0, 0, .. U32(name.Length + 1),
        .. Encoding.ASCII.GetBytes(name), 0, .. new byte[4 + 4 + 2 + 1 + 67],
    ];

    private static byte[] Xyz(double x, double y, double z) =>
        [.. Encoding.ASCII.GetBytes("XYZ "), 0, 0, 0, 0, .. Fixed(x), .. Fixed(y), .. Fixed(z)];

    private static byte[] Curve()
    {
        var bytes = new byte[12 + 2 * CurvePoints];
        Encoding.ASCII.GetBytes("curv").CopyTo(bytes, 0);
        U32(CurvePoints).CopyTo(bytes, 8);
        for (var i = 0; i < CurvePoints; i++)
        {
            var encoded = i / 255.0;
            var linear = encoded <= 0.04045 ? encoded / 12.92 : Math.Pow((encoded + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(
                bytes.AsSpan(12 + 2 * i), (ushort)Math.Round(linear * 65535, MidpointRounding.AwayFromZero));
        }
        return bytes;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static byte[] Fixed(double value) => U32((int)Math.Round(value * 65536, MidpointRounding.AwayFromZero));

    private static byte[] U32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
