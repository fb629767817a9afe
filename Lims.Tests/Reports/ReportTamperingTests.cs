using Lims.Api.CommandLine;
using Lims.Api.Documents;
using Lims.Api.Documents.Seal;
using Lims.Api.Reports;
using Lims.Tests.Demo;

namespace Lims.Tests.Reports;

/// <summary>One byte of an issued report is another one: whichever it is, it is found and its part is named.</summary>
public sealed class ReportTamperingTests
{
    private const int OtherPlaces = 2_000;
    private byte[] paper = null!;
    private SealField field = null!;

    [OneTimeSetUp]
    public async Task TakeTheFirstReport()
    {
        paper = File.ReadAllBytes((await PlayedDay.Once).Papers[0]);
        field = SealField.TryFind(paper)!;
    }

    [Test]
    public void The_report_as_it_was_issued_is_sound() =>
        Assert.That(ReportVerification.OfPdf(paper).Findings, Is.Empty);

    [Test]
    public void Every_changed_byte_of_the_signature_is_found_in_the_signature_field() =>
        Parallel.For(field.Start, field.End, at => AssertFound(at, DocumentFinding.SignatureField));

    [Test]
    public void Two_thousand_changed_bytes_elsewhere_are_found_in_the_signed_bytes()
    {
        var random = new Random(20_260_304);
        var places = new HashSet<int>(Enumerable.Range(paper.Length - 400, 400));
        places.RemoveWhere(IsSignature);
        while (places.Count < OtherPlaces)
            if (random.Next(paper.Length) is var at && !IsSignature(at))
                places.Add(at);
        Parallel.ForEach(places, at => AssertFound(at, DocumentFinding.SignedBytes));
    }

    [TestCase("")]
    [TestCase("AYAR RAPORU")]
    [TestCase("<?xml version='1.0'?>")]
    [TestCase("%PDF-1.7\nnothing of ours")]
    [TestCase("{\"format\":\"another\"}")]
    [TestCase("{")]
    public void A_file_of_no_known_kind_fails_by_its_structure(string content)
    {
        var file = Path.Combine(Temporary.Folder("unknown"), "report.pdf");
        File.WriteAllText(file, content);
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.That(VerifyVerb.Run(file, null, null, output, error), Is.EqualTo(Exit.VerificationFailed));
        Assert.That(output.ToString(), Does.Match(@"(?m)^FAILED ([a-z]+ )?structure: "));
        Assert.That(error.ToString(), Is.Empty);
    }

    private bool IsSignature(int at) => at >= field.Start && at < field.End;

    private void AssertFound(int at, string part)
    {
        var file = paper.ToArray();
        file[at] ^= (byte)(at % 2 == 0 ? 0x01 : 0x20);
        var findings = ReportVerification.OfPdf(file).Findings;
        if (!findings.Any(finding => finding.StartsWith(part + ": ", StringComparison.Ordinal)))
            throw new AssertionException($"Byte {at}: {string.Join("; ", findings)}");
    }
}
