using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using Lims.Core.Quantities;
using Lims.Core.Xrf;

namespace Lims.Instruments.Spectrometers;

/// <summary>The first sheet of an .xlsx file as a table of text.</summary>
/// <remarks>Numbers are taken at 15 significant digits, as the program that made them shows them.</remarks>
internal static class Workbook
{
    private const long MostUnpackedBytes = 256L * 1024 * 1024;
    private const int MostCells = 2_000_000;

    // The reader asks for an old code page even where it only meets UTF-8; the runtime must know one of that name.
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static bool Is(byte[] bytes) => bytes.AsSpan().StartsWith("PK\u0003\u0004"u8);

    /// <exception cref="Core.Refusals.RefusedException">It is no workbook, or not a whole one.</exception>
    public static Sheet Table(string fileName, string fileSha256, byte[] bytes)
    {
        try
        {
            using (var parts = new ZipArchive(new MemoryStream(bytes)))
                if (parts.Entries.Sum(entry => entry.Length) > MostUnpackedBytes)
                    throw SpectrometerRefusals.WorkbookBroken.With();
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
            var rows = new List<SheetRow>();
            while (rows.Count < MostCells / Math.Max(1, reader.FieldCount) && reader.Read())
                rows.Add(Row(rows.Count + 1, [.. Enumerable.Range(0, reader.FieldCount).Select(
                    column => Text(reader.GetValue(column)))]));
            return new Sheet(fileName, fileSha256, null, rows);
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or Core.Refusals.RefusedException))
        {
            // Whatever the reader of workbooks trips over in somebody's bytes, the file is not whole.
            throw SpectrometerRefusals.WorkbookBroken.With();
        }
    }

    private static SheetRow Row(long line, string[] cells) => new(
        line, cells, new XrfRowText(string.Join('\t', cells), XrfRowText.Utf8), IsOpen: false, null);

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        double number => DecimalText.FormatShortest((decimal)number),
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateTime instant => DecimalText.FormatShortest((decimal)instant.ToOADate()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
