using System.Buffers.Binary;
using System.Text;

namespace Lims.Api.Documents.Fonts;

/// <summary>A TrueType font file, read as far as a subset of it needs: tables, metrics, and which glyph a character
/// has.</summary>
/// <remarks>The file is one of ours, embedded in this program; a damaged one shows at the first start, not at a
/// customer's.</remarks>
internal sealed class TrueTypeFont
{
    private readonly byte[] _data;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly ushort[] _glyphOf = new ushort[0x10000];
    private readonly bool _longLocations;
    private readonly int _fullMetrics;

    public TrueTypeFont(byte[] data)
    {
        _data = data;
        for (var i = 0; i < U16(4); i++)
        {
            var entry = 12 + 16 * i;
            _tables[Encoding.ASCII.GetString(data, entry, 4)] = ((int)U32(entry + 8), (int)U32(entry + 12));
        }
        var head = _tables["head"].Offset;
        UnitsPerEm = U16(head + 18);
        Bounds = [S16(head + 36), S16(head + 38), S16(head + 40), S16(head + 42)];
        _longLocations = S16(head + 50) == 1;
        Ascent = S16(_tables["hhea"].Offset + 4);
        Descent = S16(_tables["hhea"].Offset + 6);
        _fullMetrics = U16(_tables["hhea"].Offset + 34);
        CapHeight = S16(_tables["OS/2"].Offset + 88);
        ReadCharacterMap();
    }

    public int UnitsPerEm { get; }

    /// <summary>xMin, yMin, xMax, yMax in font units.</summary>
    public int[] Bounds { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    /// <summary>The glyph of a code point, or 0 when the font has none.</summary>
    public int GlyphOf(int codePoint) => codePoint < _glyphOf.Length ? _glyphOf[codePoint] : 0;

    /// <summary>In font units.</summary>
    public int AdvanceOf(int glyph) => U16(_tables["hmtx"].Offset + 4 * Math.Min(glyph, _fullMetrics - 1));

    /// <summary>In font units.</summary>
    public int LeftBearingOf(int glyph) => glyph < _fullMetrics
        ? S16(_tables["hmtx"].Offset + 4 * glyph + 2)
        : S16(_tables["hmtx"].Offset + 4 * _fullMetrics + 2 * (glyph - _fullMetrics));

    public byte[] OutlineOf(int glyph)
    {
        var start = _tables["glyf"].Offset;
        return _data[(start + LocationOf(glyph))..(start + LocationOf(glyph + 1))];
    }

    /// <summary>A copy of a table, or null when the font has none of that name.</summary>
    public byte[]? Table(string name) =>
        _tables.TryGetValue(name, out var at) ? _data[at.Offset..(at.Offset + at.Length)] : null;

    private int LocationOf(int glyph)
    {
        var table = _tables["loca"].Offset;
        return _longLocations ? (int)U32(table + 4 * glyph) : 2 * U16(table + 2 * glyph);
    }

    private void ReadCharacterMap()
    {
        var table = _tables["cmap"].Offset;
        for (var i = 0; i < U16(table + 2); i++)
        {
            var record = table + 4 + 8 * i;
            var subtable = table + (int)U32(record + 4);
            var unicode = (U16(record), U16(record + 2)) is (3, 1) or (3, 10) or (0, _);
            if (unicode && U16(subtable) == 4)
                ReadSegments(subtable);
        }
    }

    /// <summary>Format 4 of the OpenType cmap table: segments of the basic plane.</summary>
    private void ReadSegments(int subtable)
    {
        var count = U16(subtable + 6) / 2;
        for (var i = 0; i < count; i++)
        {
            var end = U16(subtable + 14 + 2 * i);
            var start = U16(subtable + 16 + 2 * count + 2 * i);
            var delta = U16(subtable + 16 + 4 * count + 2 * i);
            var rangeAt = subtable + 16 + 6 * count + 2 * i;
            for (var code = start; code <= end && code != 0xFFFF; code++)
            {
                var glyph = U16(rangeAt) == 0 ? code : U16(rangeAt + U16(rangeAt) + 2 * (code - start));
                if (U16(rangeAt) == 0 || glyph != 0)
                    glyph = (glyph + delta) & 0xFFFF;
                if (_glyphOf[code] == 0)
                    _glyphOf[code] = (ushort)glyph;
            }
        }
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));

    private int S16(int at) => BinaryPrimitives.ReadInt16BigEndian(_data.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(at));
}
