using System.Text;
using Lims.Api.Documents;
using Lims.Api.Documents.Seal;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>Proves a report, or its evidence alone, without asking the house.</summary>
public static class ReportVerification
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <param name="foreignNote">A checkpoint of this ledger that somebody kept elsewhere, or null.</param>
    /// <param name="knownFingerprint">The house's key as the reader knows it, or null.</param>
    public static ReportProof OfPdf(byte[] file, string? foreignNote = null, string? knownFingerprint = null)
    {
        var reading = PdfSealCheck.Check(file);
        var findings = reading.Findings.Select(finding => finding.ToString()).ToList();
        // A file that is no report at all is wrong in its structure before anything else.
        if (reading.Evidence is null)
            return new ReportProof([.. findings.OrderByDescending(finding =>
                finding.StartsWith(DocumentFinding.Structure, StringComparison.Ordinal))], []);
        var proof = OfEvidence(reading.Evidence, foreignNote, knownFingerprint, out var check);
        findings.AddRange(proof.Findings);
        if (check?.Evidence is { } evidence && check.Checkpoint is { } checkpoint)
        {
            if (reading.KeyFingerprint != check.KeyFingerprint)
                findings.Add("signature field: another key sealed the report than signed the ledger it rests on");
            findings.AddRange(ReportPdfComparison.Compare(
                    file, evidence.Content, reading.Evidence, ReportMaking.Stamp(evidence.Content, checkpoint))
                .Select(finding => finding.ToString()));
        }
        return proof with { Findings = findings };
    }

    public static ReportProof OfJson(byte[] file, string? foreignNote = null, string? knownFingerprint = null) =>
        OfEvidence(file, foreignNote, knownFingerprint, out _);

    private static ReportProof OfEvidence(
        byte[] utf8, string? foreignNote, string? knownFingerprint, out EvidenceCheck? check)
    {
        check = null;
        string json;
        try
        {
            json = StrictUtf8.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            return new ReportProof(["structure: the evidence is not text in UTF-8"], []);
        }
        check = EvidenceCheck.Of(json);
        var findings = check.Findings.ToList();
        var notices = new List<string>();
        if (check.Evidence is { } evidence)
            notices.Add(string.Create(CultureInfo.InvariantCulture,
                $"report {evidence.Content.ReportNo}: {evidence.Streams.Sum(stream => stream.Facts.Count)} facts"));
        CompareKey(check.KeyFingerprint, knownFingerprint, findings, notices);
        CompareCheckpoint(check.Checkpoint, foreignNote, findings, notices);
        return new ReportProof(findings, notices);
    }

    private static void CompareKey(string? own, string? known, List<string> findings, List<string> notices)
    {
        if (own is null)
            return;
        if (known is null)
            notices.Add($"key {own}: not compared; ask the house for its fingerprint and give it with --key");
        else if (own == known)
            notices.Add($"key {own}: the one you know");
        else
            findings.Add($"evidence checkpoint: it was signed by key {own}, not by {known}");
    }

    private static void CompareCheckpoint(
        Checkpoint? own, string? foreignNote, List<string> findings, List<string> notices)
    {
        if (own is null)
            return;
        notices.Add(string.Create(CultureInfo.InvariantCulture,
            $"checkpoint of {own.Origin}: {own.Size} rows, root {own.Root}, {own.AtUtc}"));
        if (foreignNote is null)
            return;
        try
        {
            var foreign = SignedCheckpoint.Parse(foreignNote).Checkpoint;
            if (foreign.Origin != own.Origin)
                findings.Add($"evidence checkpoint: the checkpoint you keep is of {foreign.Origin}");
            else if (foreign.Size != own.Size)
                notices.Add("the checkpoint you keep has another size; compare it with the ledger itself");
            else if (foreign.Root != own.Root)
                findings.Add("evidence checkpoint: the checkpoint you keep has the same size and another root");
            else
                notices.Add("the checkpoint you keep says the same");
        }
        catch (FormatException)
        {
            findings.Add("structure: the file given with --checkpoint is not a signed checkpoint");
        }
    }
}
