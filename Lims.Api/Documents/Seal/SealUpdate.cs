using System.Text;
using Lims.Api.Documents.Pdf;

namespace Lims.Api.Documents.Seal;

/// <summary>The incremental update that adds the seal to a rendered report: one shape, known to the last
/// byte.</summary>
/// <remarks>
/// Two objects (the field, now with a value, and the value), their table, a trailer. What is not known before
/// signing has
/// a fixed width, so sealing writes it and the check writes it again and compares.
/// </remarks>
internal sealed class SealUpdate
{
    /// <summary>Room for the signature in bytes; twice as many hex digits, what is not needed stays '0'.</summary>
    public const int CapacityBytes = 2048;

    private const string ByteRangePlace = "[0 0000000000 0000000000 0000000000]";

    private SealUpdate(byte[] file, int contentsStart, int contentsEnd) =>
        (File, ContentsStart, ContentsEnd) = (file, contentsStart, contentsEnd);

    /// <summary>The whole file, with zeros in place of the signature.</summary>
    public byte[] File { get; }

    /// <summary>Position of the '&lt;' before the signature's digits: where the first signed range ends.</summary>
    public int ContentsStart { get; }

    /// <summary>Position behind the '&gt;' after them: where the second signed range begins.</summary>
    public int ContentsEnd { get; }

    public Span<byte> HexDigits => File.AsSpan(ContentsStart + 1, 2 * CapacityBytes);

    /// <param name="rendered">The bytes of the report without its seal.</param>
    /// <param name="signer">The name in the certificate.</param>
    public static SealUpdate Build(
        ReadOnlySpan<byte> rendered, PdfAnchor anchor, string signer, DateTimeOffset at, ByteBuffer buffer)
    {
        buffer.Clear();
        buffer.Add(rendered);
        var value = anchor.Size;
        var fieldAt = buffer.Length;
        buffer.Add(FixedObjects.SealField).Add(PdfSyntax.ObjectBegin)
            .Add("<<").Add(anchor.SealFieldBody).Add("/V ").Add(value).Add(" 0 R>>").Add(PdfSyntax.ObjectEnd);
        var valueAt = buffer.Length;
        buffer.Add(value).Add(PdfSyntax.ObjectBegin)
            .Add("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M").Add(PdfText.Date(at))
            .Add("/Name").Add(PdfText.Hex(signer)).Add("/ByteRange ");
        var rangeAt = buffer.Length;
        buffer.Add(ByteRangePlace).Add("/Contents ");
        var contentsStart = buffer.Length;
        buffer.Add("<");
        buffer.AddRepeated((byte)'0', 2 * CapacityBytes).Add(">");
        var contentsEnd = buffer.Length;
        buffer.Add(">>").Add(PdfSyntax.ObjectEnd);
        var table = buffer.Length;
        buffer.Add("xref\n0 1\n").Add(PdfSyntax.FreeEntry).Add(Invariant(
            $"{FixedObjects.SealField} 1\n{fieldAt:D10} 00000 n \n{value} 1\n{valueAt:D10} 00000 n \n"));
        buffer.Add(Invariant(
            $"trailer\n<</Size {value + 1}/Root {FixedObjects.Catalogue} 0 R/Info {FixedObjects.Information} 0 R")
            + Invariant(
                $"/Prev {anchor.TablePosition}/ID[<{anchor.IdHex}><{anchor.IdHex}>]>>\nstartxref\n{table}\n%%EOF\n"));
        var file = buffer.Written.ToArray();
        Encoding.ASCII.GetBytes(Invariant(
            $"[0 {contentsStart:D10} {contentsEnd:D10} {file.Length - contentsEnd:D10}]"), file.AsSpan(rangeAt));
        return new SealUpdate(file, contentsStart, contentsEnd);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
