using System.Text;
using Lims.Api.Documents.Fonts;
using Lims.Api.Documents.Pdf;
using Lims.Core.Reports;

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

    /// <summary>The first character of the content that the paper's fonts lack, or null.</summary>
    public static string? MissingIn(ReportContent content)
    {
        foreach (var rune in content.ToJson().EnumerateRunes())
            if (FontFace.Regular.Font.GlyphOf(rune.Value) == 0 || FontFace.Bold.Font.GlyphOf(rune.Value) == 0)
                return rune.ToString();
        return null;
    }
}
