using Lims.Api.Documents.Fonts;

namespace Lims.Api.Documents.Layout;

/// <summary>The two fonts of one document.</summary>
internal sealed class DocumentFonts
{
    public DocumentFont Regular { get; } = new(FontFace.Regular, "F1");

    public DocumentFont Bold { get; } = new(FontFace.Bold, "F2");

    public DocumentFont Of(TextStyle style) => style.IsBold ? Bold : Regular;
}
