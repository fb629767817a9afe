namespace Lims.Api.Documents.Seal;

/// <summary>What an update of a rendered report must know of it.</summary>
/// <param name="TablePosition">Where its cross-reference table begins.</param>
/// <param name="Size">One more than its highest object number.</param>
/// <param name="IdHex">The file identifier.</param>
/// <param name="SealFieldBody">The inside of the dictionary of the empty field.</param>
internal sealed record PdfAnchor(int TablePosition, int Size, string IdHex, string SealFieldBody)
{
    public static PdfAnchor Of(RenderedPdf pdf) => new(pdf.TablePosition, pdf.Size, pdf.IdHex, pdf.SealFieldBody);
}
