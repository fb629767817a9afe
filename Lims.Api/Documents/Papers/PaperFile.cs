using System.Security.Cryptography;
using Lims.Api.Documents.Decoration;
using Lims.Api.Documents.Layout;
using Lims.Api.Documents.Pdf;

namespace Lims.Api.Documents.Papers;

/// <summary>A paper without seal and evidence as a PDF, in the shape of PDF/A-3a and PDF/UA-1 like the
/// report.</summary>
/// <remarks>The same sheets give the same bytes.</remarks>
internal static class PaperFile
{
    private const int Catalogue = 1;
    private const int PageTree = 2;
    private const int Information = 3;
    private const int Metadata = 4;
    private const int Profile = 5;
    private const int Structure = 6;
    private const int RegularFont = 7;
    private const int BoldFont = RegularFont + FixedObjects.ObjectsPerFont;
    private const int Ground = BoldFont + FixedObjects.ObjectsPerFont;
    private const int FirstPage = Ground + 1;

    private static readonly string Resources = $"<</Font<</F1 {RegularFont} 0 R/F2 {BoldFont} 0 R>>"
        + $"/XObject<</{DocumentObjects.GroundName} {Ground} 0 R>>>>";

    public static byte[] Write(DocumentProperties properties, DocumentFonts fonts, IReadOnlyList<PaperSheet> sheets)
    {
        var objects = new PdfObjects(new ByteBuffer(), FirstPage - 1 + 2 * sheets.Count);
        var structure = new StructureTree();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var page = 0; page < sheets.Count; page++)
            hash.AppendData(WritePage(objects, structure, fonts, sheets[page], page));
        structure.Write(objects, Structure, [.. Enumerable.Range(0, sheets.Count).Select(PageObject)], sealField: null);
        FontObjects.Write(objects, RegularFont, fonts.Regular);
        FontObjects.Write(objects, BoldFont, fonts.Bold);
        objects.WriteStream(Ground, GuillocheGround.Dictionary, GuillocheGround.Compressed);
        WriteFrame(objects, properties, sheets.Count);
        var idHex = Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 16));
        objects.Finish(Catalogue, Information, idHex);
        return objects.Written.ToArray();
    }

    private static ReadOnlySpan<byte> WritePage(
        PdfObjects objects, StructureTree structure, DocumentFonts fonts, PaperSheet sheet, int page)
    {
        var content = new ByteBuffer();
        sheet.Draw(new PageCanvas(content, fonts, sheet.HeightPt, structure, page));
        var number = PageObject(page);
        var box = FormattableString.Invariant($"{sheet.WidthPt:0.###} {sheet.HeightPt:0.###}");
        objects.Write(number,
            $"<</Type/Page/Parent {PageTree} 0 R/MediaBox[0 0 {box}]/Resources{Resources}"
            + $"/Contents {number + 1} 0 R/StructParents {page}/Tabs/S>>");
        objects.WriteStream(number + 1, "/Filter/FlateDecode", Deflate.Usual(content.Written));
        return content.Written;
    }

    private static int PageObject(int page) => FirstPage + 2 * page;

    private static void WriteFrame(PdfObjects objects, DocumentProperties properties, int pageCount)
    {
        objects.WriteStream(Metadata, "/Type/Metadata/Subtype/XML", XmpMetadata.Write(properties));
        objects.Write(Information, XmpMetadata.InformationDictionary(properties));
        objects.WriteStream(Profile, "/N 3/Filter/FlateDecode", ColourProfile.Compressed);
        var pages = string.Join(' ', Enumerable.Range(0, pageCount).Select(page => $"{PageObject(page)} 0 R"));
        objects.Write(PageTree, $"<</Type/Pages/Count {pageCount}/Kids[{pages}]>>");
        objects.Write(Catalogue,
            $"<</Type/Catalog/Version/1.7/Pages {PageTree} 0 R/Metadata {Metadata} 0 R"
            + DocumentObjects.Frame(Structure, Profile) + ">>");
    }
}
