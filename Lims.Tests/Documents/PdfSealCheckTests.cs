using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Lims.Api.Documents;
using Lims.Api.Documents.Seal;
using Lims.Tests.Reports;

namespace Lims.Tests.Documents;

public sealed class PdfSealCheckTests
{
    private static readonly RenderedPdf Rendered =
        ReportPdf.Render(SampleReports.OneBar, Gallery.Evidence, Gallery.Stamp);
    private static readonly byte[] Sealed = DocumentSeal.Seal(Rendered, TestKeys.House, TestKeys.At).Bytes;
    private static readonly SealField Field = SealField.TryFind(Sealed)!;

    [Test]
    public void The_hash_found_on_the_way_is_that_of_the_file()
    {
        var (bytes, sha256) = DocumentSeal.Seal(Rendered, TestKeys.House, TestKeys.At);
        Assert.That(sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    [Test]
    public void A_sealed_report_is_sound_and_gives_its_certificate_and_evidence()
    {
        var reading = PdfSealCheck.Check(Sealed);
        Assert.That(reading.Findings, Is.Empty);
        Assert.That(reading.Certificate!.RawData, Is.EqualTo(TestKeys.House.RawData));
        Assert.That(reading.KeyFingerprint, Is.EqualTo(Convert.ToHexStringLower(
            SHA256.HashData(TestKeys.House.PublicKey.ExportSubjectPublicKeyInfo()))));
        Assert.That(reading.Evidence, Is.EqualTo(Gallery.Evidence));
    }

    [Test]
    public void Every_changed_digit_of_the_signature_is_a_finding_about_the_signature_field()
    {
        Parallel.For(Field.Start, Field.End, at => AssertFound(at, DocumentFinding.SignatureField));
    }

    [Test]
    public void Two_thousand_changed_bytes_elsewhere_are_each_a_finding_about_the_signed_bytes()
    {
        var random = new Random(20260303);
        var places = Enumerable.Range(0, 1_500).Select(_ => random.Next(Sealed.Length))
            .Concat(Enumerable.Range(Sealed.Length - 500, 500)).Where(at => at < Field.Start || at >= Field.End);
        Parallel.ForEach(places.Distinct(), at => AssertFound(at, DocumentFinding.SignedBytes));
    }

    /// <summary>Each byte in two ways: its lowest bit, and another digit or letter of the same kind.</summary>
    private static void AssertFound(int at, string part)
    {
        foreach (var change in new[] { 0x01, 0x20 })
        {
            var file = Sealed.ToArray();
            file[at] ^= (byte)change;
            var findings = PdfSealCheck.Check(file).Findings;
            if (!findings.Any(finding => finding.Part == part))
                throw new AssertionException($"Byte {at} xor {change}: {string.Join("; ", findings)}");
        }
    }

    [Test]
    public void Bytes_added_behind_the_last_byte_are_a_finding()
    {
        foreach (var more in new[] { "\n", "%%EOF\n", "5 0 obj\n<<>>\nendobj\n" })
            Assert.That(
                PdfSealCheck.Check(Sealed.Concat(Encoding.ASCII.GetBytes(more)).ToArray()).IsSound, Is.False, more);
    }

    [Test]
    public void A_report_without_seal_says_so() => Assert.That(
        PdfSealCheck.Check(Rendered.Bytes).Findings.Select(finding => finding.ToString()),
        Does.Contain("signature field: the file carries no seal of this product."));

    [Test]
    public void Upper_case_digits_and_a_signature_with_the_other_s_are_refused()
    {
        var upper = Sealed.ToArray();
        var letter = Array.FindIndex(upper, Field.Start, value => value is >= (byte)'a' and <= (byte)'f');
        upper[letter] -= 32;
        Assert.That(PdfSealCheck.Check(upper).IsSound, Is.False);

        var parts = SealSignatureParts.TryRead(Field.Decode(Sealed))!;
        var other = WithSignature(SealSignature.Encode(TestKeys.House, parts.Digest, OtherS(parts.Signature)));
        Assert.That(PdfSealCheck.Check(other).Findings.Select(finding => finding.Part),
            Is.EqualTo(new[] { DocumentFinding.SignatureField }));
    }

    [Test]
    public void The_same_signature_with_a_second_certificate_or_an_unsigned_attribute_is_refused()
    {
        var signedBytes = Sealed[..Field.Start].Concat(Sealed[Field.End..]).ToArray();
        var cms = new SignedCms(new ContentInfo(signedBytes), detached: true);
        cms.Decode(SealSignature.Encode(
            TestKeys.House, Digest(), SealSignatureParts.TryRead(Field.Decode(Sealed))!.Signature));
        cms.CheckSignature(verifySignatureOnly: true);
        cms.AddCertificate(X509CertificateLoader.LoadCertificate(TestKeys.Stranger.RawData));
        Assert.That(PdfSealCheck.Check(WithSignature(cms.Encode())).IsSound, Is.False);

        cms.RemoveCertificate(X509CertificateLoader.LoadCertificate(TestKeys.Stranger.RawData));
        cms.SignerInfos[0].AddUnsignedAttribute(new Pkcs9DocumentName("x"));
        Assert.That(PdfSealCheck.Check(WithSignature(cms.Encode())).IsSound, Is.False);
    }

    [Test]
    public void A_signature_that_names_another_certificate_is_refused()
    {
        var parts = SealSignatureParts.TryRead(Field.Decode(Sealed))!;
        var exchanged = WithSignature(SealSignature.Encode(TestKeys.Stranger, parts.Digest, parts.Signature));
        Assert.That(PdfSealCheck.Check(exchanged).Findings.Select(finding => finding.Part),
            Does.Contain(DocumentFinding.SignatureField));
    }

    [Test]
    public void A_key_on_another_curve_or_without_private_part_cannot_seal()
    {
        Assert.That(() => DocumentSeal.Seal(Rendered, TestKeys.OtherCurve, TestKeys.At), Throws.ArgumentException);
        var publicOnly = X509CertificateLoader.LoadCertificate(TestKeys.House.RawData);
        Assert.That(() => DocumentSeal.Seal(Rendered, publicOnly, TestKeys.At), Throws.ArgumentException);
    }

    [Test]
    public void Hostile_bytes_give_findings_and_never_an_exception()
    {
        var random = new Random(1);
        var files = new List<byte[]> { Array.Empty<byte>(), "%PDF-1.7\n"u8.ToArray() };
        for (var i = 0; i < 150; i++)
        {
            files.Add(Sealed[..random.Next(Sealed.Length)]);
            var garbage = new byte[random.Next(20_000)];
            random.NextBytes(garbage);
            files.Add(garbage);
            files.Add([.. Sealed.AsSpan(0, random.Next(40, Sealed.Length)), .. garbage,
                .. Sealed.AsSpan(Field.Start - 50)]);
            var der = Field.Decode(Sealed)!;
            for (var change = 0; change < 3; change++)
                der[random.Next(900)] = (byte)random.Next(256);
            files.Add(WithSignature(der));
        }
        foreach (var file in files)
            Assert.That(PdfSealCheck.Check(file).IsSound, Is.False);
    }

    private static byte[] Digest() => DocumentSeal.DigestOf(Sealed, Field.Start, Field.End);

    private static byte[] WithSignature(byte[] encoded)
    {
        var file = Sealed.ToArray();
        file.AsSpan(Field.Start + 1, 2 * SealUpdate.CapacityBytes).Fill((byte)'0');
        DocumentSeal.WriteHex(encoded, file.AsSpan(Field.Start + 1));
        return file;
    }

    private static byte[] OtherS(byte[] signature)
    {
        var reader = new System.Formats.Asn1.AsnReader(signature, System.Formats.Asn1.AsnEncodingRules.DER)
            .ReadSequence();
        var (r, s) = (reader.ReadInteger(), reader.ReadInteger());
        var order = System.Numerics.BigInteger.Parse(
            "115792089210356248762697446949407573529996955224135760342422259061068512044369",
            CultureInfo.InvariantCulture);
        var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(r);
            writer.WriteInteger(order - s);
        }
        var other = writer.Encode();
        using var key = TestKeys.House.GetECDsaPublicKey()!;
        Assert.That(key.VerifyData(SealSignature.SignedAttributes(TestKeys.House, Digest()), other,
            HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence), Is.True, "the other s verifies as well");
        return other;
    }
}
