using System.Text;
using CsvHelper;
using Lims.Core.Xrf;

namespace Lims.Instruments.Spectrometers;

/// <summary>Text as a table. Every line is taken by itself: a damaged one costs only itself.</summary>
internal sealed class SheetText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly CsvReaderOptions Strictly = new()
    {
        HasHeader = false,
        AllowLineBreaksInQuotes = false,
        SkipEmptyLines = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        DetectSeparatorHint = false,
        BufferSize = 4096,
    };

    private readonly List<(XrfRowText Text, bool IsOpen)> lines = [];

    private SheetText()
    {
    }

    public static SheetText Of(byte[] bytes)
    {
        var sheet = new SheetText();
        for (var rest = bytes.AsSpan(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0); rest.Length > 0;)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            sheet.lines.Add((Text(line.EndsWith("\r"u8) ? line[..^1] : line), end < 0));
            rest = end < 0 ? [] : rest[(end + 1)..];
        }
        return sheet;
    }

    public Sheet Table(string fileName, string fileSha256, char delimiter) => new(
        fileName, fileSha256, delimiter, [.. lines.Select((line, i) => Row(i + 1, line.Text, line.IsOpen, delimiter))]);

    /// <remarks>Old Windows writes another alphabet; a line cut within a letter would look the same.</remarks>
    private static XrfRowText Text(ReadOnlySpan<byte> line)
    {
        try
        {
            return new XrfRowText(Strict.GetString(line), XrfRowText.Utf8);
        }
        catch (DecoderFallbackException)
        {
            return new XrfRowText(XrfRowText.DecodeWindows1254(line.ToArray()), XrfRowText.Windows1254);
        }
    }

    private static SheetRow Row(long line, XrfRowText kept, bool isOpen, char delimiter)
    {
        var text = kept.Text;
        if (!text.Contains('"', StringComparison.Ordinal))
            return new SheetRow(line, text.Split(delimiter), kept, isOpen, null);
        var cells = Quoted(text, delimiter);
        return new SheetRow(
            line, cells ?? [text], kept, isOpen, cells is null ? SpectrometerRefusals.QuotesOpen.With() : null);
    }

    private static string[]? Quoted(string text, char delimiter)
    {
        using var line = CsvReader.FromText(text, Strictly with { Separator = delimiter });
        try
        {
            return line.Read() ? [.. Enumerable.Range(0, line.FieldCount).Select(line.GetString)] : [];
        }
        catch (CsvFormatException)
        {
            return null;
        }
    }
}
