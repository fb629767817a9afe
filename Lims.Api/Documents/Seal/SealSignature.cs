using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Lims.Api.Documents.Seal;

/// <summary>The signature of a seal as DER: one shape of CMS SignedData, PAdES baseline B-B (ETSI EN 319 142-1, RFC
/// 5652).</summary>
/// <remarks>
/// One signer named by issuer and serial number, SHA-256, ECDSA on P-256, three signed attributes (content type,
/// message
/// digest, signing-certificate-v2 of RFC 5035 with issuerSerial), no unsigned attribute, the one certificate. The same
/// parts always give the same bytes, so the check encodes them again and demands what stands in the file.
/// </remarks>
internal static class SealSignature
{
    private const string Data = "1.2.840.113549.1.7.1";
    private const string SignedData = "1.2.840.113549.1.7.2";
    private const string ContentType = "1.2.840.113549.1.9.3";
    private const string MessageDigest = "1.2.840.113549.1.9.4";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string EcdsaWithSha256 = "1.2.840.10045.4.3.2";
    private static readonly Asn1Tag Explicit0 = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag DirectoryName = new(TagClass.ContextSpecific, 4, isConstructed: true);

    /// <summary>The attributes under the signature, encoded as the SET that is signed.</summary>
    public static byte[] SignedAttributes(X509Certificate2 certificate, ReadOnlySpan<byte> digest)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        WriteAttributes(writer, null, certificate, digest);
        return writer.Encode();
    }

    /// <param name="signature">Of <see cref="SignedAttributes"/>, as the SEQUENCE of RFC 3279.</param>
    public static byte[] Encode(X509Certificate2 certificate, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(SignedData);
            using (writer.PushSequence(Explicit0))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                using (writer.PushSetOf())
                    WriteAlgorithm(writer, Sha256);
                WriteAlgorithm(writer, Data);
                using (writer.PushSequence(Explicit0))
                    writer.WriteEncodedValue(certificate.RawDataMemory.Span);
                using (writer.PushSetOf())
                using (writer.PushSequence())
                    WriteSigner(writer, certificate, digest, signature);
            }
        }
        return writer.Encode();
    }

    private static void WriteSigner(
        AsnWriter writer, X509Certificate2 certificate, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature)
    {
        writer.WriteInteger(1);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(certificate.IssuerName.RawData);
            writer.WriteInteger(certificate.SerialNumberBytes.Span);
        }
        WriteAlgorithm(writer, Sha256);
        WriteAttributes(writer, Explicit0, certificate, digest);
        WriteAlgorithm(writer, EcdsaWithSha256);
        writer.WriteOctetString(signature);
    }

    /// <summary>A SEQUENCE of one object identifier: an algorithm without parameters, or the type of absent
    /// content.</summary>
    private static void WriteAlgorithm(AsnWriter writer, string identifier)
    {
        using (writer.PushSequence())
            writer.WriteObjectIdentifier(identifier);
    }

    private static void WriteAttributes(
        AsnWriter writer, Asn1Tag? tag, X509Certificate2 certificate, ReadOnlySpan<byte> digest)
    {
        using (writer.PushSetOf(tag))
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(ContentType);
                using (writer.PushSetOf())
                    writer.WriteObjectIdentifier(Data);
            }
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(MessageDigest);
                using (writer.PushSetOf())
                    writer.WriteOctetString(digest);
            }
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(SigningCertificateV2);
                using (writer.PushSetOf())
                    WriteCertificateIdentifier(writer, certificate);
            }
        }
    }

    /// <summary>SigningCertificateV2 (RFC 5035): SHA-256, the default, is left out as DER demands.</summary>
    private static void WriteCertificateIdentifier(AsnWriter writer, X509Certificate2 certificate)
    {
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawDataMemory.Span));
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                using (writer.PushSequence(DirectoryName))
                    writer.WriteEncodedValue(certificate.IssuerName.RawData);
                writer.WriteInteger(certificate.SerialNumberBytes.Span);
            }
        }
    }
}
