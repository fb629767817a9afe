namespace Lims.Api.Documents;

/// <summary>A report as a PDF with an empty field for the seal: not to be given to anybody.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="TablePosition">Where its cross-reference table begins.</param>
/// <param name="Size">One more than its highest object number.</param>
/// <param name="IdHex">The file identifier, 32 upper-case hex digits.</param>
/// <param name="SealFieldBody">The inside of the dictionary of the seal's field.</param>
/// <param name="PageCount">At least 1.</param>
public sealed record RenderedPdf(
    byte[] Bytes, int TablePosition, int Size, string IdHex, string SealFieldBody, int PageCount);
