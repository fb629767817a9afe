using System.Text;

namespace Lims.Api.Documents.Pdf;

/// <summary>Reads a report back as strictly as it was written: objects without a gap, their table, the
/// trailer.</summary>
/// <remarks>
/// Every byte up to the end of the trailer belongs to an object or to words that are written again and compared, so
/// nothing can hide between them. An update behind it is not read here.
/// </remarks>
internal sealed class RenderedFile
{
    private const int IdDigits = 32;

    private RenderedFile(SortedDictionary<int, PdfPart> objects, int tablePosition, string idHex, int length) =>
        (Objects, TablePosition, IdHex, Length) = (objects, tablePosition, idHex, length);

    public IReadOnlyDictionary<int, PdfPart> Objects { get; }

    public int TablePosition { get; }

    public string IdHex { get; }

    /// <summary>Where the rendered report ends, and the update with the seal begins.</summary>
    public int Length { get; }

    /// <summary>One more than the highest object number.</summary>
    public int Size => Objects.Count + 1;

    /// <summary>The parts, or null when the bytes are not put together as this product does it.</summary>
    public static RenderedFile? TryRead(ReadOnlyMemory<byte> file)
    {
        if (!StartsWith(file.Span, PdfSyntax.Header))
            return null;
        var objects = new SortedDictionary<int, PdfPart>();
        var at = PdfSyntax.Header.Length;
        while (!StartsWith(file.Span[at..], "xref\n"))
        {
            if (ReadObject(file, at) is not { } read || !objects.TryAdd(read.Number, read.Part))
                return null;
            at = read.End;
        }
        return ReadTrailer(file.Span, at, objects);
    }

    private static RenderedFile? ReadTrailer(ReadOnlySpan<byte> file, int table, SortedDictionary<int, PdfPart> objects)
    {
        if (objects.Count == 0 || objects.First().Key != 1 || objects.Last().Key != objects.Count)
            return null;
        var expected = new ByteBuffer();
        PdfSyntax.WriteTable(expected, [0, .. objects.Values.Select(part => part.Offset)]);
        var trailerAt = table + expected.Length;
        var probe = Trailer(new string('0', IdDigits));
        if (file.Length < trailerAt + probe.Length)
            return null;
        var idHex = Encoding.Latin1.GetString(file.Slice(
            trailerAt + probe.IndexOf("[<", StringComparison.Ordinal) + 2, IdDigits));
        expected.Add(Trailer(idHex));
        return file.Slice(table, expected.Length).SequenceEqual(expected.Written)
            ? new RenderedFile(objects, table, idHex, table + expected.Length)
            : null;

        string Trailer(string id) => PdfSyntax.Trailer(
            objects.Count + 1, FixedObjects.Catalogue, FixedObjects.Information, id, table);
    }

    private static (int Number, PdfPart Part, int End)? ReadObject(ReadOnlyMemory<byte> file, int at)
    {
        var rest = file.Span[at..];
        var digits = rest.IndexOf((byte)' ');
        if (!TryNumber(rest, 0, digits, out var number) || !StartsWith(rest[digits..], PdfSyntax.ObjectBegin))
            return null;
        var bodyAt = digits + PdfSyntax.ObjectBegin.Length;
        var end = IndexOf(rest, bodyAt, PdfSyntax.ObjectEnd);
        var stream = IndexOf(rest, bodyAt, PdfSyntax.StreamBegin);
        if (end < 0)
            return null;
        return stream < 0 || end < stream
            ? (number, new PdfPart(at, Latin(rest[bodyAt..end]), null), at + end + PdfSyntax.ObjectEnd.Length)
            : ReadStream(file, at, number, bodyAt, stream);
    }

    private static (int Number, PdfPart Part, int End)? ReadStream(
        ReadOnlyMemory<byte> file, int at, int number, int bodyAt, int stream)
    {
        const string lengthWord = "/Length ";
        const string tail = PdfSyntax.StreamEnd + PdfSyntax.ObjectEnd;
        var rest = file.Span[at..];
        var dictionary = rest[bodyAt..stream];
        var lengthAt = dictionary.LastIndexOf("/Length "u8);
        if (lengthAt < 0 || !StartsWith(dictionary, "<<")
            || !TryNumber(dictionary, lengthAt + lengthWord.Length, dictionary.Length, out var length))
            return null;
        var dataAt = stream + PdfSyntax.StreamBegin.Length;
        if (length > rest.Length - dataAt || !StartsWith(rest[(dataAt + length)..], tail))
            return null;
        var part = new PdfPart(at, Latin(dictionary[2..lengthAt]), file.Slice(at + dataAt, length));
        return (number, part, at + dataAt + length + tail.Length);
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, int from, int to, out int number)
    {
        number = 0;
        if (to <= from || to - from > 9 || text[from] == '0' && to - from > 1)
            return false;
        foreach (var digit in text[from..to])
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return false;
            number = number * 10 + (digit - '0');
        }
        return true;
    }

    private static int IndexOf(ReadOnlySpan<byte> text, int from, string words)
    {
        Span<byte> wanted = stackalloc byte[words.Length];
        Encoding.Latin1.GetBytes(words, wanted);
        var found = text[from..].IndexOf(wanted);
        return found < 0 ? -1 : from + found;
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, string words)
    {
        Span<byte> wanted = stackalloc byte[words.Length];
        Encoding.Latin1.GetBytes(words, wanted);
        return text.StartsWith(wanted);
    }

    private static string Latin(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
