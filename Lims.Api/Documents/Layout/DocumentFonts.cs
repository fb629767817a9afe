using Lims.Api.Documents.Fonts;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Layout;

/// <summary>The two fonts of one document.</summary>
internal sealed class DocumentFonts
{
    public DocumentFonts()
        : this(FontFace.Regular, FontFace.Bold)
    {
    }

    private DocumentFonts(FontFace regular, FontFace bold) =>
        (Regular, Bold) = (new DocumentFont(regular, "F1"), new DocumentFont(bold, "F2"));

    public DocumentFont Regular { get; }

    public DocumentFont Bold { get; }

    /// <summary>The same letters, with instructions for a coarse screen (<see cref="ReportLayout.First"/>).</summary>
    public static DocumentFonts OfFirstLayout() => new(FontFace.RegularInstructed, FontFace.BoldInstructed);

    public DocumentFont Of(TextStyle style) => style.IsBold ? Bold : Regular;
}
