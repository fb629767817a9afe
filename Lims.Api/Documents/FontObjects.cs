using Lims.Api.Documents.Fonts;
using Lims.Api.Documents.Pdf;

namespace Lims.Api.Documents;

/// <summary>The five objects of an embedded font (ISO 32000-1, 9.7): a Type 0 font over a CIDFontType2.</summary>
internal static class FontObjects
{
    // A subset's name carries six letters before a plus sign; ours is always made the same way.
    private const string SubsetTag = "AYAREV+";

    public static void Write(PdfObjects objects, int first, DocumentFont font)
    {
        var (descendant, descriptor, program, map) = (first + 1, first + 2, first + 3, first + 4);
        var embedded = font.Embedded;
        var name = SubsetTag + font.Face.Name;
        objects.Write(first,
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
            + $"/DescendantFonts[{descendant} 0 R]/ToUnicode {map} 0 R>>");
        objects.Write(descendant,
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/DW 500/W[0[{embedded.Widths}]]>>");
        objects.Write(descriptor, Descriptor(font.Face.Font, name, program));
        objects.WriteStream(program, $"/Length1 {embedded.ProgramLength}/Filter/FlateDecode", embedded.Program);
        objects.WriteStream(map, "/Filter/FlateDecode", embedded.ToUnicode);
    }

    private static string Descriptor(TrueTypeFont font, string name, int program)
    {
        const int symbolic = 4;
        const int stemOfLato = 80;
        var bounds = string.Join(' ', font.Bounds.Select(Thousandths));
        return $"<</Type/FontDescriptor/FontName/{name}/Flags {symbolic}/FontBBox[{bounds}]/ItalicAngle 0"
            + $"/Ascent {Thousandths(font.Ascent)}/Descent {Thousandths(font.Descent)}"
            + $"/CapHeight {Thousandths(font.CapHeight)}/StemV {stemOfLato}/FontFile2 {program} 0 R>>";

        string Thousandths(int units) => PdfText.Number(units * 1000m / font.UnitsPerEm);
    }
}
