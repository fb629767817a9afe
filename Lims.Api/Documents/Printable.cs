using System.Text;
using Lims.Api.Documents.Fonts;
using Lims.Core.Reports;

namespace Lims.Api.Documents;

/// <summary>Whether a report can be printed at all: asked before it takes a number, not after.</summary>
public static class Printable
{
    /// <summary>The first character of the content that the paper's fonts lack, or null.</summary>
    public static string? MissingIn(ReportContent content)
    {
        foreach (var rune in content.ToJson().EnumerateRunes())
            if (FontFace.Regular.Font.GlyphOf(rune.Value) == 0 || FontFace.Bold.Font.GlyphOf(rune.Value) == 0)
                return rune.ToString();
        return null;
    }
}
