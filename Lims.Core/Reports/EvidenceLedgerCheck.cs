using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Lims.Core.Quantities;

namespace Lims.Core.Reports;

/// <summary>
/// The ledger part of the evidence: signature, inclusion of every entry, whole streams, readable facts.
/// </summary>
internal sealed class EvidenceLedgerCheck
{
    private readonly List<string> findings = [];

    public IReadOnlyList<string> Findings => findings;

    public string? KeyFingerprint { get; private set; }

    public Checkpoint? Checkpoint { get; private set; }

    /// <summary>The facts of all streams by their place in the ledger.</summary>
    public List<AppendedFact> Facts { get; } = [];

    public static EvidenceLedgerCheck Of(Evidence evidence)
    {
        var check = new EvidenceLedgerCheck();
        check.CheckSignature(evidence.Checkpoint);
        if (check.Checkpoint is { } checkpoint)
            foreach (var stream in evidence.Streams)
                check.CheckStream(stream, checkpoint);
        check.CheckKeyIsRegistered(evidence.Checkpoint);
        check.Facts.Sort((left, right) => left.Seq.CompareTo(right.Seq));
        if (check.Facts.DistinctBy(fact => fact.Seq).Count() != check.Facts.Count)
            check.findings.Add("evidence streams: two entries claim the same place in the ledger");
        return check;
    }

    private void CheckSignature(EvidenceCheckpoint given)
    {
        try
        {
            var signed = SignedCheckpoint.Parse(given.Note);
            using var certificate = X509CertificateLoader.LoadCertificate(HexText.Parse(given.Certificate));
            var spki = certificate.PublicKey.ExportSubjectPublicKeyInfo();
            KeyFingerprint = Convert.ToHexStringLower(SHA256.HashData(spki));
            if (signed.Verify(spki))
                Checkpoint = signed.Checkpoint;
            else
                findings.Add("evidence checkpoint: the key of the certificate did not sign it");
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            findings.Add("evidence checkpoint: its note or its certificate cannot be read");
        }
    }

    /// <remarks>The ledger itself names the key, so nobody can lay another certificate beside the same key.</remarks>
    private void CheckKeyIsRegistered(EvidenceCheckpoint given)
    {
        if (Checkpoint is null)
            return;
        var registered = Facts.Select(each => each.Fact).OfType<SigningKeyRegistered>()
            .Any(key => key.Fingerprint == KeyFingerprint
                && HexOf(key.Certificate) == given.Certificate);
        if (!registered)
            findings.Add("evidence checkpoint: its key and certificate are not the ones the ledger registered");
    }

    // What is no base64 was changed, and its entry has been named by then.
    private static string? HexOf(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length)
            ? Convert.ToHexStringLower(bytes.AsSpan(0, length)) : null;
    }

    private void CheckStream(StreamEvidence stream, Checkpoint checkpoint)
    {
        if (stream.Facts.Count != stream.Version)
            findings.Add($"evidence stream {stream.Subject}: {stream.Facts.Count} facts stand where there are "
                + $"{stream.Version}");
        for (var i = 0; i < stream.Facts.Count; i++)
            CheckFact(stream, stream.Facts[i], i + 1, checkpoint);
    }

    private void CheckFact(StreamEvidence stream, EvidenceFact fact, long version, Checkpoint checkpoint)
    {
        var entry = fact.Entry;
        if (entry.Subject != stream.Subject || entry.SubjectVersion != version)
            findings.Add($"evidence stream {stream.Subject}: fact {version} is not the one that belongs there");
        try
        {
            var path = fact.Proof.Select(HexText.Parse).ToList();
            if (!MerkleTree.VerifyInclusion(
                    entry.Leaf(), entry.Seq - 1, checkpoint.Size, path, HexText.Parse(checkpoint.Root)))
                findings.Add($"evidence entry {entry.Seq}: the signed checkpoint does not contain it");
            var read = FactBody.Read(entry.Kind, entry.Version, entry.Body);
            if (read.Subject != entry.Subject)
                findings.Add($"evidence entry {entry.Seq}: its fact belongs to {read.Subject}");
            Facts.Add(new AppendedFact(entry.Seq, entry.AtUtc, entry.Actor, entry.SubjectVersion, read));
        }
        catch (Exception problem) when (problem is FormatException or JsonException or ArgumentException
            or OverflowException)
        {
            findings.Add($"evidence entry {entry.Seq}: it cannot be read");
        }
    }
}
