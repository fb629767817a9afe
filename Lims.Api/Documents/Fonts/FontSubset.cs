using System.Buffers.Binary;
using System.Text;

namespace Lims.Api.Documents.Fonts;

/// <summary>A TrueType program that holds only the glyphs a document prints, numbered from 0 without gaps.</summary>
/// <remarks>
/// Glyph 0 is the font's own "missing" glyph; then come the characters in the order asked for, then parts of composite
/// glyphs. Two characters of one glyph get two numbers, so that each reads back as itself. Tables that a PDF reader
/// does not need (names, kerning, layout) are left out, and so are, unless they are asked for, the instructions that
/// fit outlines to the dots of a coarse screen, nearly half of the program; their tables stand in a file where its
/// instructions require them (ISO 32000-1, Table 126, FontFile2).
/// </remarks>
internal sealed class FontSubset
{
    private const int HeaderLength = 10;

    private static readonly string[] InstructionTables = ["cvt ", "fpgm", "prep"];

    private readonly TrueTypeFont _font;
    private readonly bool _isInstructed;
    private readonly List<int> _glyphs = [0];
    private readonly Dictionary<int, int> _newNumberOf = new() { [0] = 0 };

    /// <param name="glyphs">Glyph numbers of the whole font, in the order of their new numbers from 1.</param>
    /// <param name="isInstructed">Whether instructions stay.</param>
    public FontSubset(TrueTypeFont font, IEnumerable<int> glyphs, bool isInstructed = false)
    {
        (_font, _isInstructed) = (font, isInstructed);
        foreach (var glyph in glyphs)
        {
            _newNumberOf.TryAdd(glyph, _glyphs.Count);
            _glyphs.Add(glyph);
        }
        var outlines = new List<byte[]>();
        for (var i = 0; i < _glyphs.Count; i++)
            outlines.Add(Outline(font.OutlineOf(_glyphs[i])));
        Program = Assemble(outlines);
    }

    /// <summary>The bytes of the TrueType file.</summary>
    public byte[] Program { get; }

    public int GlyphCount => _glyphs.Count;

    /// <summary>In font units.</summary>
    public int AdvanceOf(int newNumber) => _font.AdvanceOf(_glyphs[newNumber]);

    private int NewNumberOf(int glyph)
    {
        if (!_newNumberOf.TryGetValue(glyph, out var number))
        {
            number = _glyphs.Count;
            _newNumberOf.Add(glyph, number);
            _glyphs.Add(glyph);
        }
        return number;
    }

    private byte[] Outline(byte[] outline) =>
        outline.Length == 0 ? outline
        : BinaryPrimitives.ReadInt16BigEndian(outline) is var contours and >= 0 ? Simple(outline, contours)
        : Composite(outline);

    // Header, the last point of each contour, the length of the instructions, they, and the points.
    private byte[] Simple(byte[] outline, int contours)
    {
        if (_isInstructed)
            return outline;
        var length = HeaderLength + 2 * contours;
        var points = length + 2 + BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(length));
        return [.. outline.AsSpan(0, length), 0, 0, .. outline.AsSpan(points)];
    }

    // Its parts are named by glyph number: they move along. What follows the last part are instructions.
    private byte[] Composite(byte[] outline)
    {
        const int moreComponents = 0x20, instructions = 0x100;
        int flags;
        var at = HeaderLength;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            if (!_isInstructed)
                BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at), (ushort)(flags & ~instructions));
            var part = outline.AsSpan(at + 2);
            BinaryPrimitives.WriteUInt16BigEndian(
                part, (ushort)NewNumberOf(BinaryPrimitives.ReadUInt16BigEndian(part)));
            at += ComponentLength(flags);
        }
        while ((flags & moreComponents) != 0);
        return _isInstructed ? outline : outline[..at];
    }

    private static int ComponentLength(int flags)
    {
        const int wordArguments = 0x01, oneScale = 0x08, twoScales = 0x40, matrix = 0x80;
        var scale = (flags & oneScale) != 0 ? 2 : (flags & twoScales) != 0 ? 4 : (flags & matrix) != 0 ? 8 : 0;
        return 4 + ((flags & wordArguments) != 0 ? 4 : 2) + scale;
    }

    private byte[] Assemble(List<byte[]> outlines)
    {
        var locations = new byte[4 * (outlines.Count + 1)];
        var metrics = new byte[4 * outlines.Count];
        var shapes = new MemoryStream();
        for (var i = 0; i < outlines.Count; i++)
        {
            shapes.Write(outlines[i]);
            Pad(shapes);
            BinaryPrimitives.WriteUInt32BigEndian(locations.AsSpan(4 * i + 4), (uint)shapes.Length);
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)_font.AdvanceOf(_glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(4 * i + 2), (short)_font.LeftBearingOf(_glyphs[i]));
        }
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = shapes.ToArray(),
            ["loca"] = locations,
            ["hmtx"] = metrics,
            ["head"] = WithLongLocations(_font.Table("head")!),
            ["hhea"] = WithCount(_font.Table("hhea")!, 34, outlines.Count),
            ["maxp"] = WithCount(_font.Table("maxp")!, 4, outlines.Count),
        };
        if (!_isInstructed)
            WithoutInstructions(tables["head"], tables["maxp"]);
        else
            foreach (var name in InstructionTables)
                if (_font.Table(name) is { } table)
                    tables.Add(name, table);
        return File(tables);
    }

    private static byte[] WithLongLocations(byte[] head)
    {
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    private static byte[] WithCount(byte[] table, int at, int count)
    {
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)count);
        return table;
    }

    // They do nothing to widths and sizes (OpenType, head, flags 2 to 4); there is one zone of points, and no room for
    // a program: storage, functions, stack (maxp).
    private static void WithoutInstructions(byte[] head, byte[] maxp)
    {
        head[17] &= 0b1110_0011;
        maxp.AsSpan(14, 14).Clear();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(14), 1);
    }

    private static byte[] File(SortedDictionary<string, byte[]> tables)
    {
        var exponent = int.Log2(tables.Count);
        var directory = new byte[12 + 16 * tables.Count];
        BinaryPrimitives.WriteUInt32BigEndian(directory, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(6), (ushort)(16 << exponent));
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(8), (ushort)exponent);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(10), (ushort)(16 * tables.Count - (16 << exponent)));
        var body = new MemoryStream();
        var entry = 12;
        foreach (var (name, table) in tables)
        {
            Encoding.ASCII.GetBytes(name, directory.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(directory.AsSpan(entry + 4), Checksum(table));
            BinaryPrimitives.WriteUInt32BigEndian(directory.AsSpan(entry + 8), (uint)(directory.Length + body.Length));
            BinaryPrimitives.WriteUInt32BigEndian(directory.AsSpan(entry + 12), (uint)table.Length);
            body.Write(table);
            Pad(body);
            entry += 16;
        }
        return [.. directory, .. body.ToArray()];
    }

    private static uint Checksum(byte[] table)
    {
        uint sum = 0;
        for (var i = 0; i < table.Length; i++)
            sum = unchecked(sum + ((uint)table[i] << (24 - 8 * (i % 4))));
        return sum;
    }

    private static void Pad(MemoryStream stream)
    {
        while (stream.Length % 4 != 0)
            stream.WriteByte(0);
    }
}
