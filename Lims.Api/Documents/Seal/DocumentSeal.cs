using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Lims.Api.Documents.Pdf;

namespace Lims.Api.Documents.Seal;

/// <summary>Seals reports with a key of the house: PAdES baseline B-B over the whole file.</summary>
public static class DocumentSeal
{
    [ThreadStatic]
    private static ByteBuffer? _buffer;

    /// <param name="withKey">A certificate on P-256 with its private key.</param>
    /// <param name="at">The claimed time of sealing; it stands in the seal, to the second.</param>
    /// <exception cref="ArgumentException">The certificate has no private key on P-256, or is too large for the
    /// field.</exception>
    public static SealedPdf Seal(RenderedPdf pdf, X509Certificate2 withKey, DateTimeOffset at)
    {
        using var key = withKey.GetECDsaPrivateKey();
        if (key is null || !SealKey.IsP256(key))
            throw new ArgumentException("The seal needs a certificate on P-256 with its private key.", nameof(withKey));
        var update = SealUpdate.Build(
            pdf.Bytes, PdfAnchor.Of(pdf), SealKey.NameOf(withKey), at, _buffer ??= new ByteBuffer());
        using var signed = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        signed.AppendData(update.File.AsSpan(0, update.ContentsStart));
        // Both hashes begin with the same bytes, nearly all of the file.
        using var whole = signed.Clone();
        signed.AppendData(update.File.AsSpan(update.ContentsEnd));
        var digest = signed.GetHashAndReset();
        var attributes = SealSignature.SignedAttributes(withKey, digest);
        var signature = LowSignature.Of(
            key.SignData(attributes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        var encoded = SealSignature.Encode(withKey, digest, signature);
        if (encoded.Length > SealUpdate.CapacityBytes)
            throw new ArgumentException("The certificate is too large for the field of the seal.", nameof(withKey));
        WriteHex(encoded, update.HexDigits);
        whole.AppendData(update.File.AsSpan(update.ContentsStart));
        return new SealedPdf(update.File, Convert.ToHexStringLower(whole.GetHashAndReset()));
    }

    /// <summary>SHA-256 of the file without the digits of the signature and the angle brackets around them.</summary>
    internal static byte[] DigestOf(ReadOnlySpan<byte> file, int contentsStart, int contentsEnd)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file[..contentsStart]);
        hash.AppendData(file[contentsEnd..]);
        return hash.GetHashAndReset();
    }

    /// <summary>Lower-case digits; the room behind them keeps its zeros.</summary>
    internal static void WriteHex(ReadOnlySpan<byte> bytes, Span<byte> digits) =>
        System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes), digits);
}
