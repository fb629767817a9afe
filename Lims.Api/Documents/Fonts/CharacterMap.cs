using System.Text;
using Lims.Api.Documents.Pdf;

namespace Lims.Api.Documents.Fonts;

/// <summary>The /ToUnicode CMap (ISO 32000-1, 9.10.3): what makes text in the PDF searchable and readable
/// aloud.</summary>
internal static class CharacterMap
{
    private const int EntriesPerBlock = 100;

    private const string Head =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
        + "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def "
        + "/CMapName /Adobe-Identity-UCS def /CMapType 2 def "
        + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n";

    private const string Tail = "endcmap CMapName currentdict /CMap defineresource pop end end";

    /// <param name="codePoints">The code point of each glyph number, from 0.</param>
    public static byte[] Write(IReadOnlyList<int> codePoints)
    {
        var text = new StringBuilder(Head);
        foreach (var block in Enumerable.Range(0, codePoints.Count).Chunk(EntriesPerBlock))
        {
            text.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var glyph in block)
            {
                text.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <");
                foreach (var unit in char.ConvertFromUtf32(codePoints[glyph]))
                    text.Append(CultureInfo.InvariantCulture, $"{(int)unit:X4}");
                text.Append(">\n");
            }
            text.Append("endbfchar\n");
        }
        return Encoding.ASCII.GetBytes(text.Append(Tail).ToString());
    }
}
