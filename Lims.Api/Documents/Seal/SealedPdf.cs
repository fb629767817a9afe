namespace Lims.Api.Documents.Seal;

/// <summary>A report with its seal: what people get.</summary>
/// <param name="Bytes">The whole file; one changed byte and <see cref="PdfSealCheck"/> finds it.</param>
public sealed record SealedPdf(byte[] Bytes);
