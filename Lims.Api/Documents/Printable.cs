using System.Buffers;
using System.Text;
using Lims.Api.Documents.Fonts;
using Lims.Api.Documents.Pdf;

namespace Lims.Api.Documents;

/// <summary>Whether a report can be printed at all: asked before it takes a number, not after.</summary>
public static class Printable
{
    /// <summary>Thirty millimetres of paper show no more than this holds; a report is sent by mail.</summary>
    public const int MostPhotoBytes = 2 << 20;

    /// <summary>Whether these bytes can stand on a report: a JPEG in grey or colour, of at most
    /// <see cref="MostPhotoBytes"/>. To be asked when a photograph is taken.</summary>
    public static bool IsPhoto(ReadOnlyMemory<byte> bytes) =>
        bytes.Length <= MostPhotoBytes && JpegPicture.TryRead(bytes) is not null;

    // Nearly all of a text: passed over many bytes at a time.
    private static readonly SearchValues<byte> PrintedAscii =
        SearchValues.Create([.. Enumerable.Range(0, 128).Where(IsPrinted).Select(code => (byte)code)]);

    /// <summary>The first character of a text in UTF-8 that the paper's fonts lack, or null.</summary>
    /// <param name="text">The JSON of a report's content.</param>
    public static string? MissingIn(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOfAnyExcept(PrintedAscii); at >= 0; at = text.IndexOfAnyExcept(PrintedAscii))
        {
            Rune.DecodeFromUtf8(text[at..], out var rune, out var length);
            if (!IsPrinted(rune.Value))
                return rune.ToString();
            text = text[(at + length)..];
        }
        return null;
    }

    private static bool IsPrinted(int code) =>
        FontFace.Regular.Font.GlyphOf(code) != 0 && FontFace.Bold.Font.GlyphOf(code) != 0;
}
