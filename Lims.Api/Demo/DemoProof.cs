using Lims.Api.CommandLine;
using Lims.Api.Reports;

namespace Lims.Api.Demo;

/// <summary>What an auditor does at the end of the day: verify everything, then try to cheat.</summary>
public sealed class DemoProof(DemoVoice voice, string folder)
{
    public void Prove(IReadOnlyList<string> papers)
    {
        voice.Step("Audit (denetim): everything is proved again, offline");
        foreach (var paper in papers)
            voice.Check($"verify {Path.GetFileName(paper)}: seal, evidence and printed figures hold",
                ReportVerification.OfPdf(File.ReadAllBytes(paper)).Findings.Count == 0);
        StealADigit(papers[0]);
        voice.Check("verify ayarevi.db: the ledger and every table hold", VerifyVerb.Run(
            Path.Combine(folder, "ayarevi.db"), null, null, TextWriter.Null, TextWriter.Null) == Exit.Done);
    }

    /// <summary>One digit of the number on a copy of the report is another one; nothing else is touched.</summary>
    private void StealADigit(string paper)
    {
        var copy = File.ReadAllBytes(paper);
        var number = System.Text.Encoding.ASCII.GetBytes(Path.GetFileNameWithoutExtension(paper));
        var at = copy.AsSpan().IndexOf(number) + number.Length - 3;
        copy[at] = copy[at] == (byte)'9' ? (byte)'8' : (byte)(copy[at] + 1);
        var findings = ReportVerification.OfPdf(copy).Findings;
        voice.Check("one stolen digit on a copy of the first report is caught: "
            + (findings.Count > 0 ? findings[0] : "it is not"), findings.Count > 0);
    }
}
