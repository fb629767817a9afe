using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Lims.Api.Documents.Seal;

/// <summary>What is asked of the key behind a seal, and how it is named.</summary>
internal static class SealKey
{
    private const string P256 = "1.2.840.10045.3.1.7";

    public static bool IsP256(ECDsa key) => key.ExportParameters(false).Curve.Oid.Value == P256;

    public static string NameOf(X509Certificate2 certificate) =>
        certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    /// <summary>SHA-256 of the key itself (its SubjectPublicKeyInfo), 64 lower-case hex digits.</summary>
    public static string Fingerprint(X509Certificate2 certificate) =>
        Convert.ToHexStringLower(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo()));
}
