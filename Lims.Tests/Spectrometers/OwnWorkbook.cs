using System.IO.Compression;
using System.Text;

namespace Lims.Tests.Spectrometers;

/// <summary>A small .xlsx made up here, in the layout of a Niton.</summary>
internal static class OwnWorkbook
{
    private const string Types = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/xl/workbook.xml"
         ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml"
         ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
        """;

    private const string Roots = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
        Target="xl/workbook.xml"/></Relationships>
        """;

    private const string Parts = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
        Target="worksheets/sheet1.xml"/></Relationships>
        """;

    private const string Book = """
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
        <sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>
        """;

    /// <summary>One reading; 45630.75 is 4 December 2024, 18:00, and 58.31 is stored as a binary fraction.</summary>
    public static byte[] Niton()
    {
        string[] head = ["Reading No", "Time", "Type", "Duration", "Units", "Sequence", "SAMPLE", "Au", "Au Error"];
        string[] row = ["189", "45630.75", "Precious", "30.5", "%", "Final", "7Q4M2XR", "58.310000000000002", "0.22"];
        return Zip(("[Content_Types].xml", Types), ("_rels/.rels", Roots), ("xl/workbook.xml", Book),
            ("xl/_rels/workbook.xml.rels", Parts), ("xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + Row(1, head) + Row(2, row) + "</sheetData></worksheet>"));
    }

    private static string Row(int number, string[] cells) => $"<row r=\"{number}\">" + string.Concat(cells.Index()
        .Select(cell => char.IsAsciiDigit(cell.Item[0])
            ? $"<c r=\"{(char)('A' + cell.Index)}{number}\"><v>{cell.Item}</v></c>"
            : $"<c r=\"{(char)('A' + cell.Index)}{number}\" t=\"inlineStr\"><is><t>{cell.Item}</t></is></c>"))
        + "</row>";

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var (name, text) in parts)
                using (var part = zip.CreateEntry(name).Open())
                    part.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}
