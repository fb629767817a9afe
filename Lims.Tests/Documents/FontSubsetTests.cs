using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Lims.Api.Documents.Fonts;

namespace Lims.Tests.Documents;

/// <summary>The font in the paper draws what the whole one draws, without what only a coarse screen uses.</summary>
[TestFixture("Lato-Regular", "f607e2993da9dcbbf38b8ddc8ae0dfed2b42eb28fdeb060f4b0a30603c135374",
    "fe461b40f19a76d332a9c59908e62b78503e874528b3245b531b50bf331b8641")]
[TestFixture("Lato-Bold", "f130ef99af557145f1d8fea95b2c7e6580e3899f9926e728fe135e7446a8bedb",
    "b796fa3a22436cb3b05de3d63274dae9ef251411fd4ef93aeac934250e17b2b0")]
public sealed class FontSubsetTests(string name, string firstLayout, string secondLayout)
{
    private const int HeaderLength = 10;

    // Of a composite glyph (OpenType, glyf): how its parts are described.
    private const int WordArguments = 0x01, OneScale = 0x08, MoreParts = 0x20, TwoScales = 0x40, Matrix = 0x80,
        Instructions = 0x100;

    private FontFace Face => name == FontFace.Bold.Name ? FontFace.Bold : FontFace.Regular;

    /// <remarks>
    /// The first layout's are taken out of a paper made before there was a second. Where this fails, papers that
    /// customers hold would no longer be sound: what is meant to differ needs a layout of its own.
    /// </remarks>
    [Test]
    public void The_fonts_of_papers_that_were_issued_never_change()
    {
        var instructed = name == FontFace.Bold.Name ? FontFace.BoldInstructed : FontFace.RegularInstructed;
        Assert.That(Sha256(instructed.Everyday), Is.EqualTo(firstLayout));
        Assert.That(Sha256(Face.Everyday), Is.EqualTo(secondLayout));

        static string Sha256(EmbeddedFont font)
        {
            using var program = new ZLibStream(new MemoryStream(font.Program), CompressionMode.Decompress);
            return Convert.ToHexStringLower(SHA256.HashData(program));
        }
    }

    [Test]
    public void Every_letter_has_the_outline_of_the_whole_font_and_no_instructions()
    {
        var letters = "AĞğİıŞşé0123456789‰₺".EnumerateRunes().Select(rune => Face.Font.GlyphOf(rune.Value)).ToList();
        Assert.That(letters, Has.None.Zero);
        var subset = new FontSubset(Face.Font, letters);
        var tables = Tables(subset.Program);
        Assert.That(tables.Keys, Is.EquivalentTo(new[] { "glyf", "head", "hhea", "hmtx", "loca", "maxp" }));
        var hadInstructions = 0;
        for (var i = 0; i <= letters.Count; i++)
        {
            var (drawn, whole) = (Outline(tables, i), Face.Font.OutlineOf(i == 0 ? 0 : letters[i - 1]));
            AssertSame(drawn, whole);
            hadInstructions += drawn.Length < whole.Length ? 1 : 0;
        }
        Assert.That(hadInstructions, Is.GreaterThan(10), "the whole font has instructions to leave out");
        // One zone; for storage, functions, stack and instructions no room is asked for (OpenType, maxp).
        Assert.That(I16(tables["maxp"], 14), Is.EqualTo(1));
        Assert.That(tables["maxp"].AsSpan(16, 12).ToArray(), Is.All.Zero);
        Assert.That(tables["maxp"][28..], Is.EqualTo(Face.Font.Table("maxp")![28..]));
        Assert.That(I16(tables["head"], 16) & 0b11100, Is.Zero, "what instructions do to widths and sizes");

        void AssertSame(byte[] drawn, byte[] whole)
        {
            Assert.That(drawn[..HeaderLength], Is.EqualTo(whole[..HeaderLength]));
            if (I16(whole, 0) >= 0)
            {
                var points = HeaderLength + 2 * I16(whole, 0);
                Assert.That(drawn[..points], Is.EqualTo(whole[..points]), "ends of contours");
                Assert.That(I16(drawn, points), Is.Zero, "instructions");
                var rest = whole[(points + 2 + I16(whole, points))..];
                Assert.That(drawn[(points + 2)..(points + 2 + rest.Length)], Is.EqualTo(rest), "points");
                AssertPadding(drawn[(points + 2 + rest.Length)..]);
                return;
            }
            var at = HeaderLength;
            bool more;
            do
            {
                var flags = I16(whole, at);
                more = (flags & MoreParts) != 0;
                Assert.That(I16(drawn, at), Is.EqualTo(flags & ~Instructions));
                var length = 4 + ((flags & WordArguments) != 0 ? 4 : 2)
                    + ((flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
                Assert.That(drawn[(at + 4)..(at + length)], Is.EqualTo(whole[(at + 4)..(at + length)]), "its place");
                AssertSame(Outline(tables, I16(drawn, at + 2)), Face.Font.OutlineOf(I16(whole, at + 2)));
                at += length;
            }
            while (more);
            AssertPadding(drawn[at..]);
        }
    }

    private static void AssertPadding(byte[] rest)
    {
        Assert.That(rest, Has.Length.LessThan(4));
        Assert.That(rest, Is.All.Zero);
    }

    private static byte[] Outline(Dictionary<string, byte[]> tables, int glyph)
    {
        var places = tables["loca"].AsSpan(4 * glyph);
        return tables["glyf"][
            BinaryPrimitives.ReadInt32BigEndian(places)..BinaryPrimitives.ReadInt32BigEndian(places[4..])];
    }

    private static Dictionary<string, byte[]> Tables(byte[] program) =>
        Enumerable.Range(0, I16(program, 4)).Select(number => 12 + 16 * number).ToDictionary(
            entry => Encoding.ASCII.GetString(program, entry, 4),
            entry => program.AsSpan(
                BinaryPrimitives.ReadInt32BigEndian(program.AsSpan(entry + 8)),
                BinaryPrimitives.ReadInt32BigEndian(program.AsSpan(entry + 12))).ToArray());

    private static int I16(byte[] bytes, int at) => BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(at));
}
