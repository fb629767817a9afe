using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Lims.Api.Documents.Pdf;

namespace Lims.Api.Documents.Seal;

/// <summary>Checks a sealed report down to its last byte: any change anywhere is a finding.</summary>
/// <remarks>
/// A check with <c>SignedCms</c> alone accepts other digits at most places of the signature's field. This one demands
/// that the field holds the DER it would write itself, and that the file is put together as it would do it itself.
/// It never throws, whatever the bytes are.
/// </remarks>
public static class PdfSealCheck
{
    public static SealReading Check(ReadOnlyMemory<byte> file)
    {
        var findings = new List<DocumentFinding>();
        var certificate = CheckSignature(file, findings);
        var evidence = CheckStructure(file, certificate, findings);
        return new SealReading(
            findings, certificate, certificate is null ? null : SealKey.Fingerprint(certificate), evidence);
    }

    private static X509Certificate2? CheckSignature(ReadOnlyMemory<byte> file, List<DocumentFinding> findings)
    {
        if (SealField.TryFind(file.Span) is not { } field)
            return Field("the file carries no seal of this product.");
        if (field.Decode(file.Span) is not { } bytes)
            return Field("the signature is not written in lower-case hex digits.");
        if (SealSignatureParts.TryRead(bytes) is not { } parts)
            return Field("the signature cannot be taken apart.");
        if (TryLoad(parts.Certificate) is not { } certificate)
            return Field("the certificate cannot be read, or its key is not on P-256.");
        if (!LowSignature.Is(parts.Signature) || !field.Holds(
            file.Span, SealSignature.Encode(certificate, parts.Digest, parts.Signature)))
            Field("the signature is not in the one form this product writes, or digits around it were changed.");
        using var key = certificate.GetECDsaPublicKey()!;
        if (!key.VerifyData(SealSignature.SignedAttributes(certificate, parts.Digest), parts.Signature,
            HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence))
            Field("the signature was not made with the key of its certificate.");
        else if (!DocumentSeal.DigestOf(file.Span, field.Start, field.End).AsSpan().SequenceEqual(parts.Digest))
            findings.Add(new DocumentFinding(DocumentFinding.SignedBytes, "the file was changed after it was sealed."));
        return certificate;

        X509Certificate2? Field(string sentence)
        {
            findings.Add(new DocumentFinding(DocumentFinding.SignatureField, sentence));
            return null;
        }
    }

    private static byte[]? CheckStructure(
        ReadOnlyMemory<byte> file, X509Certificate2? certificate, List<DocumentFinding> findings)
    {
        if (RenderedFile.TryRead(file) is not { } rendered)
        {
            Structure("the file is not put together as this product does it.");
            return null;
        }
        if (!rendered.Objects.TryGetValue(FixedObjects.SealField, out var field)
            || field.Data is not null || !field.Body.StartsWith("<<", StringComparison.Ordinal)
            || !field.Body.EndsWith(">>", StringComparison.Ordinal))
            Structure("the report has no field for a seal.");
        else if (certificate is not null)
            CheckUpdate(
                rendered, new PdfAnchor(rendered.TablePosition, rendered.Size, rendered.IdHex, field.Body[2..^2]));
        if (rendered.Objects.GetValueOrDefault(FixedObjects.Evidence)?.Decoded() is { } evidence)
            return evidence;
        Structure("the attached evidence cannot be read.");
        return null;

        // The update is written again from what it claims; then both must agree in every byte but the signature's
        // digits.
        void CheckUpdate(RenderedFile report, PdfAnchor anchor)
        {
            var update = file.Span[report.Length..];
            if (SealField.ClaimedTime(update) is not { } at)
            {
                Structure("the seal names no time.");
                return;
            }
            var expected = SealUpdate.Build(
                file.Span[..report.Length], anchor, SealKey.NameOf(certificate), at, new ByteBuffer());
            if (file.Length != expected.File.Length
                || !file.Span[..(expected.ContentsStart + 1)].SequenceEqual(
                    expected.File.AsSpan(0, expected.ContentsStart + 1))
                || !file.Span[(expected.ContentsEnd - 1)..].SequenceEqual(
                    expected.File.AsSpan(expected.ContentsEnd - 1)))
                Structure(
                    "what was added with the seal is not what this product adds, or does not reach the last byte.");
        }

        void Structure(string sentence) => findings.Add(new DocumentFinding(DocumentFinding.Structure, sentence));
    }

    private static X509Certificate2? TryLoad(byte[] bytes)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadCertificate(bytes);
            using var key = certificate.GetECDsaPublicKey();
            var readable = key is not null && SealKey.IsP256(key) && SealKey.NameOf(certificate).Length > 0;
            return readable && certificate.RawDataMemory.Span.SequenceEqual(bytes) ? certificate : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
