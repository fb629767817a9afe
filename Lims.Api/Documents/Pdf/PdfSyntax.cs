namespace Lims.Api.Documents.Pdf;

/// <summary>The fixed words between objects: writer, seal and check must agree on every byte of them.</summary>
internal static class PdfSyntax
{
    public const string Header = "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n";
    public const string ObjectBegin = " 0 obj\n";
    public const string ObjectEnd = "\nendobj\n";
    public const string StreamBegin = ">>\nstream\n";
    public const string StreamEnd = "\nendstream";
    public const string FreeEntry = "0000000000 65535 f \n";

    /// <param name="offsets">Of objects 0, 1, 2…; entry 0 is the free one.</param>
    public static void WriteTable(ByteBuffer file, IReadOnlyList<int> offsets)
    {
        file.Add("xref\n0 ").Add(offsets.Count).Add("\n").Add(FreeEntry);
        Span<char> digits = stackalloc char[10];
        for (var i = 1; i < offsets.Count; i++)
        {
            offsets[i].TryFormat(digits, out _, "D10", CultureInfo.InvariantCulture);
            file.Add(digits).Add(" 00000 n \n");
        }
    }

    public static string Trailer(int size, int root, int info, string idHex, int table) => string.Create(
        CultureInfo.InvariantCulture,
        $"trailer\n<</Size {size}/Root {root} 0 R/Info {info} 0 R/ID[<{idHex}><{idHex}>]>>\n")
        + string.Create(CultureInfo.InvariantCulture, $"startxref\n{table}\n%%EOF\n");
}
