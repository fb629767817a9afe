using System.Buffers.Binary;

namespace Lims.Core.Orders;

/// <summary>A photo of an item as the house keeps it: a JPEG picture and nothing that was hidden beside it.</summary>
/// <remarks>
/// Markers are those of ITU-T T.81, Annex B. What an application wrote for itself (APP1 to APP15: place, owner, device,
/// a second picture), comments, thumbnails, and whatever stands behind the end of the picture is left out; the picture
/// itself is not touched. The turn that a camera notes there is lost with it, so whoever sends it turns it upright.
/// </remarks>
public sealed record JpegPhoto
{
    /// <summary>The most bytes a photo may have as it comes: 2 MiB.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private const byte Lead = 0xFF;
    private const byte Begin = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte Baseline = 0xC0;
    private const byte Progressive = 0xC2;
    private const byte App0 = 0xE0;
    private const byte App15 = 0xEF;
    private const byte Adobe = 0xEE;
    private const byte Comment = 0xFE;
    private const int JfifWithoutThumbnail = 16;

    private JpegPhoto(byte[] bytes, int widthPx, int heightPx)
    {
        Bytes = bytes;
        WidthPx = widthPx;
        HeightPx = heightPx;
    }

    public byte[] Bytes { get; }

    public int WidthPx { get; }

    public int HeightPx { get; }

    /// <exception cref="Refusals.RefusedException">
    /// It is larger than <see cref="MostBytes"/>, or no whole baseline or progressive JPEG of 8 bits in grey or colour.
    /// </exception>
    public static JpegPhoto Of(ReadOnlySpan<byte> file)
    {
        if (file.Length > MostBytes)
            throw OrdersRefusals.PhotoTooLarge.With();
        return Walk(file) ?? throw OrdersRefusals.PhotoUnreadable.With();
    }

    private static JpegPhoto? Walk(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4 || file[0] != Lead || file[1] != Begin)
            return null;
        var kept = new List<byte>(file.Length) { Lead, Begin };
        (int Width, int Height)? size = null;
        var scanned = false;
        var at = 2;
        while (Marker(file, ref at) is { } marker)
        {
            if (marker == End)
            {
                kept.AddRange([Lead, End]);
                return size is { } pixels && scanned ? new JpegPhoto([.. kept], pixels.Width, pixels.Height) : null;
            }
            if (Segment(file, at) is not { } length)
                return null;
            var segment = file.Slice(at, length);
            if (IsFrame(marker) && (size is not null || (size = Size(marker, segment)) is null))
                return null;
            if (IsUnusualColour(marker, segment))
                return null;
            if (!IsHidden(marker, segment))
                kept.AddRange([Lead, marker, .. segment]);
            at += length;
            if (marker != Scan)
                continue;
            scanned = true;
            var picture = Picture(file[at..]);
            kept.AddRange(file.Slice(at, picture));
            at += picture;
        }
        return null;
    }

    /// <summary>The next marker; any number of fill bytes may stand before it.</summary>
    private static byte? Marker(ReadOnlySpan<byte> file, ref int at)
    {
        if (at >= file.Length || file[at] != Lead)
            return null;
        while (at < file.Length && file[at] == Lead)
            at++;
        // Only inside a scan may a marker stand without a segment.
        return at < file.Length && file[at] is >= Baseline and not (>= 0xD0 and <= Begin) ? file[at++] : null;
    }

    /// <summary>How long the segment is with the two bytes that say so, or null when it is cut.</summary>
    private static int? Segment(ReadOnlySpan<byte> file, int at) =>
        at + 2 <= file.Length && BinaryPrimitives.ReadUInt16BigEndian(file[at..]) is var length and >= 2
        && at + length <= file.Length ? length : null;

    // C4, C8 and CC are tables and extensions, no frames.
    private static bool IsFrame(byte marker) => marker is >= Baseline and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Length, 8 bits a sample, height, width, and one component (grey) or three (colour).</summary>
    private static (int Width, int Height)? Size(byte marker, ReadOnlySpan<byte> segment)
    {
        if (marker is not (Baseline or Progressive) || segment.Length < 8 || segment[2] != 8
            || segment[7] is not (1 or 3))
            return null;
        var height = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(segment[5..]);
        return width > 0 && height > 0 ? (width, height) : null;
    }

    /// <remarks>A note by Adobe says that the colours are red, green, blue as they are: without it they turn.</remarks>
    private static bool IsUnusualColour(byte marker, ReadOnlySpan<byte> segment) =>
        marker == Adobe && segment.Length >= 14 && segment.Slice(2, 5).SequenceEqual("Adobe"u8) && segment[13] == 0;

    private static bool IsHidden(byte marker, ReadOnlySpan<byte> segment) => marker == Comment
        || (marker is > App0 and <= App15)
        || (marker == App0
            && !(segment.Length == JfifWithoutThumbnail && segment.Slice(2, 5).SequenceEqual("JFIF\0"u8)));

    /// <summary>How long the coded picture is: up to the next marker that is no restart and no escaped FF.</summary>
    private static int Picture(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        while (at + 1 < rest.Length && !(rest[at] == Lead && rest[at + 1] is not (0 or >= 0xD0 and <= 0xD7 or Lead)))
            at++;
        return at;
    }
}
