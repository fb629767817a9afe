using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Lims.Core.Ledger;

/// <summary>One row of the ledger as it is hashed: every column but the hash, and the hash of the row above.</summary>
/// <param name="Seq">Its place, from 1 without gaps.</param>
/// <param name="AtUtc">Text of <see cref="LedgerInstant"/>, never before the row above.</param>
/// <param name="Command">The idempotency key of the command that wrote it.</param>
/// <param name="Ordinal">Its place among that command's facts, from 0.</param>
/// <param name="Nonce">16 random bytes in lower hex, so that nobody guesses a neighbour's leaf.</param>
/// <param name="Body">The JSON text as it was written, hashed as a string.</param>
/// <param name="Previous">The hash of the row above in lower hex; 64 zeros above the first row.</param>
public sealed record LedgerEntry(
    long Seq, string AtUtc, string Actor, string Kind, long Version, string Subject, long SubjectVersion,
    string Command, long Ordinal, string Nonce, string Body, string Previous)
{
    /// <summary>What stands above the first row.</summary>
    public static readonly string NoPrevious = new('0', 64);

    // Twelve member names, their punctuation and four integers take less.
    private const int FrameBytes = 256;

    /// <summary>The row's hash: SHA-256 of a zero byte and the canonical JSON, a leaf as in RFC 6962, 2.1.</summary>
    public byte[] Leaf()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MaxBytes());
        try
        {
            buffer[0] = MerkleTree.LeafPrefix;
            return SHA256.HashData(buffer.AsSpan(0, 1 + Write(buffer.AsSpan(1))));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The canonical JSON that is hashed (RFC 8785), for people and evidence files.</summary>
    public string ToJson()
    {
        var buffer = new byte[MaxBytes()];
        return Encoding.UTF8.GetString(buffer, 0, Write(buffer));
    }

    private int MaxBytes() => FrameBytes + CanonicalText.MaxBytes(
        AtUtc.Length + Actor.Length + Kind.Length + Subject.Length + Command.Length + Nonce.Length + Body.Length
        + Previous.Length);

    // The members in the order of their code units, as RFC 8785 demands.
    private int Write(Span<byte> to)
    {
        var at = Text("{\"actor\":"u8, Actor, to, 0);
        at = Text(",\"atUtc\":"u8, AtUtc, to, at);
        at = Text(",\"body\":"u8, Body, to, at);
        at = Text(",\"command\":"u8, Command, to, at);
        at = Text(",\"kind\":"u8, Kind, to, at);
        at = Text(",\"nonce\":"u8, Nonce, to, at);
        at = Number(",\"ordinal\":"u8, Ordinal, to, at);
        at = Text(",\"previous\":"u8, Previous, to, at);
        at = Number(",\"seq\":"u8, Seq, to, at);
        at = Text(",\"subject\":"u8, Subject, to, at);
        at = Number(",\"subjectVersion\":"u8, SubjectVersion, to, at);
        at = Number(",\"version\":"u8, Version, to, at);
        to[at] = (byte)'}';
        return at + 1;
    }

    private static int Text(ReadOnlySpan<byte> name, string value, Span<byte> to, int at)
    {
        name.CopyTo(to[at..]);
        at += name.Length;
        return at + CanonicalText.Write(value, to[at..]);
    }

    private static int Number(ReadOnlySpan<byte> name, long value, Span<byte> to, int at)
    {
        name.CopyTo(to[at..]);
        at += name.Length;
        Utf8Formatter.TryFormat(value, to[at..], out var written);
        return at + written;
    }
}
