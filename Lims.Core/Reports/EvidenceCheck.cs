using System.Text.Json;

namespace Lims.Core.Reports;

/// <summary>
/// Proves a report from its own evidence: ledger, readings, people, calculation, and every printed figure.
/// </summary>
/// <remarks>Nothing of the house is asked; each finding names the member of the evidence that is wrong.</remarks>
public sealed class EvidenceCheck
{
    private readonly List<string> findings = [];

    private EvidenceCheck()
    {
    }

    /// <summary>What is wrong, one sentence a finding; empty when the evidence is sound.</summary>
    public IReadOnlyList<string> Findings => findings;

    /// <summary>The evidence as it was read; null when it is not even of this format.</summary>
    public Evidence? Evidence { get; private set; }

    /// <summary>The key that signed the checkpoint: SHA-256 of its SubjectPublicKeyInfo, lower-case hex.</summary>
    public string? KeyFingerprint { get; private set; }

    /// <summary>
    /// How many facts the signed checkpoint covers, and their root, for whoever compares with another copy.
    /// </summary>
    public Checkpoint? Checkpoint { get; private set; }

    public static EvidenceCheck Of(string json)
    {
        var check = new EvidenceCheck();
        try
        {
            check.Evidence = Evidence.Read(json);
        }
        catch (JsonException problem)
        {
            check.findings.Add($"structure: the evidence cannot be read: {FirstLine(problem.Message)}");
            return check;
        }
        check.Run(check.Evidence, json);
        return check;
    }

    private void Run(Evidence evidence, string json)
    {
        if (evidence.Format != Evidence.CurrentFormat)
            findings.Add($"evidence format: '{evidence.Format}' is not {Evidence.CurrentFormat}");
        if (evidence.ToJson() != json)
            findings.Add("structure: the evidence is not in the one form the house writes");
        if (!evidence.Preimages.SequenceEqual(EvidencePreimage.All))
            findings.Add("evidence preimages: the explanation of the hashes differs");
        var facts = CheckLedger(evidence);
        if (facts is null || findings.Count > 0)
            return;
        try
        {
            CheckStory(evidence, facts);
        }
        catch (Exception problem) when (problem is InvalidOperationException or FormatException
            or KeyNotFoundException or ArgumentException or Refusals.RefusedException or OverflowException)
        {
            findings.Add($"evidence streams: the facts do not make one whole story: {FirstLine(problem.Message)}");
        }
    }

    private List<AppendedFact>? CheckLedger(Evidence evidence)
    {
        var ledger = EvidenceLedgerCheck.Of(evidence);
        findings.AddRange(ledger.Findings);
        KeyFingerprint = ledger.KeyFingerprint;
        Checkpoint = ledger.Checkpoint;
        return ledger.Facts;
    }

    private void CheckStory(Evidence evidence, List<AppendedFact> facts)
    {
        var numbered = facts.Select(each => each.Fact).OfType<ReportNumbered>().ToList();
        if (numbered.Count != 1)
        {
            findings.Add($"evidence streams: {numbered.Count} facts ReportNumbered stand where there is one");
            return;
        }
        findings.AddRange(EvidenceContentCheck.Streams(evidence, facts, numbered[0], KeyFingerprint!));
        if (findings.Count > 0)
            return;
        var file = CaseFile.From(facts, numbered[0].OrderNo, numbered[0].ItemNos);
        if (Checkpoint!.Origin != "ayarevi/" + file.House.Origin)
            findings.Add($"evidence checkpoint: its origin {Checkpoint.Origin} is not this house's");
        findings.AddRange(EvidenceReadingsCheck.Of(evidence, facts));
        findings.AddRange(EvidencePeopleCheck.Of(file, facts));
        findings.AddRange(EvidenceContentCheck.Calculations(evidence, file));
        findings.AddRange(EvidenceContentCheck.Printed(evidence, file, numbered[0], facts));
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd('\r');
}
