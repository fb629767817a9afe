using System.IO.Compression;

namespace Lims.Api.Documents.Pdf;

/// <summary>zlib streams for /FlateDecode.</summary>
internal static class Deflate
{
    private static readonly ZLibCompressionOptions Smallest = new() { CompressionLevel = 9 };

    // An evidence of 184 kB, most of it hex: 61.7 kB at level 1, 44.6 at 2 (0.6 ms more), 41.5 at 6 (1.6 ms more).
    private static readonly ZLibCompressionOptions AtTheKnee = new() { CompressionLevel = 2 };

    /// <summary>For what is compressed once and printed a million times.</summary>
    public static byte[] Small(ReadOnlySpan<byte> plain) => Run(plain, Smallest).ToArray();

    /// <summary>For what differs in every document, is compressed once and kept for ever.</summary>
    public static ReadOnlySpan<byte> Usual(ReadOnlySpan<byte> plain)
    {
        var packed = Run(plain, AtTheKnee);
        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    /// <summary>The plain bytes, or null when the stream is damaged or holds more than it may.</summary>
    public static byte[]? TryInflate(ReadOnlyMemory<byte> packed, int atMostBytes)
    {
        var plain = new MemoryStream();
        try
        {
            using var source = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            var part = new byte[1 << 16];
            int read;
            while ((read = source.Read(part)) > 0)
            {
                if (plain.Length + read > atMostBytes)
                    return null;
                plain.Write(part, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }
        return plain.ToArray();
    }

    private static MemoryStream Run(ReadOnlySpan<byte> plain, ZLibCompressionOptions level)
    {
        var packed = new MemoryStream(plain.Length / 3 + 64);
        using (var stream = new ZLibStream(packed, level, leaveOpen: true))
            stream.Write(plain);
        return packed;
    }
}
