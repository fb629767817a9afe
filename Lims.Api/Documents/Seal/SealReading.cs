using System.Security.Cryptography.X509Certificates;

namespace Lims.Api.Documents.Seal;

/// <summary>What a check of a sealed report brought to light.</summary>
/// <param name="Findings">Empty when the file is exactly what was sealed.</param>
/// <param name="Certificate">The one in the seal, where it could be read; whether to trust its key is the caller's
/// question.</param>
/// <param name="KeyFingerprint">SHA-256 of its SubjectPublicKeyInfo, 64 lower-case hex digits.</param>
/// <param name="Evidence">The bytes of <c>evidence.json</c>, where they could be read.</param>
public sealed record SealReading(
    IReadOnlyList<DocumentFinding> Findings, X509Certificate2? Certificate, string? KeyFingerprint, byte[]? Evidence)
{
    public bool IsSound => Findings.Count == 0;
}
