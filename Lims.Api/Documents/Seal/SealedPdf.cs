namespace Lims.Api.Documents.Seal;

/// <summary>A report with its seal: what people get.</summary>
/// <param name="Bytes">The whole file; one changed byte and <see cref="PdfSealCheck"/> finds it.</param>
/// <param name="Sha256">Of these bytes, lower-case hex: found on the way to the signature.</param>
public sealed record SealedPdf(byte[] Bytes, string Sha256);
