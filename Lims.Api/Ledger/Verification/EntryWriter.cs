using System.Buffers;
using System.Buffers.Text;

namespace Lims.Api.Ledger.Verification;

/// <summary>
/// Entries of ledger rows straight from their cells: what <see cref="LedgerEntry"/> writes, written a second time.
/// </summary>
/// <remarks>
/// Verifying reads every row of the house; text goes from the file into the hash as UTF-8 and never becomes a string.
/// A test holds that both writers agree.
/// </remarks>
internal sealed class EntryWriter
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(each => (byte)each), (byte)'"', (byte)'\\']);

    private byte[] _buffer = new byte[4096];
    private int _length;

    /// <summary>How many bytes are written.</summary>
    public int Length => _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Clear() => _length = 0;

    /// <summary>Adds 0x00 and the canonical entry: the leaf's hash is SHA-256 of these.</summary>
    /// <param name="previous">The hash of the row above.</param>
    public void Write(in LedgerCells row, ReadOnlySpan<byte> previous)
    {
        Put("\0{\"actor\":\""u8);
        PutText(row.Actor);
        Put("\",\"atUtc\":\""u8);
        PutText(row.AtUtc);
        Put("\",\"body\":\""u8);
        PutText(row.Body);
        Put("\",\"command\":\""u8);
        PutText(row.Command);
        Put("\",\"kind\":\""u8);
        PutText(row.Kind);
        Put("\",\"nonce\":\""u8);
        PutHex(row.Nonce);
        Put("\",\"ordinal\":"u8);
        PutNumber(row.Ordinal);
        Put(",\"previous\":\""u8);
        PutHex(previous);
        Put("\",\"seq\":"u8);
        PutNumber(row.Seq);
        Put(",\"subject\":\""u8);
        PutText(row.Subject);
        Put("\",\"subjectVersion\":"u8);
        PutNumber(row.SubjectVersion);
        Put(",\"version\":"u8);
        PutNumber(row.Version);
        Put("}"u8);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    private void PutHex(ReadOnlySpan<byte> bytes)
    {
        Convert.TryToHexStringLower(bytes, Room(bytes.Length * 2), out var written);
        _length += written;
    }

    private void PutNumber(long number)
    {
        Utf8Formatter.TryFormat(number, Room(20), out var written);
        _length += written;
    }

    // RFC 8785 clause 3.2.2.2: quote, backslash and controls are escaped, all else stands as it is.
    private void PutText(ReadOnlySpan<byte> text)
    {
        for (var next = text.IndexOfAny(Escaped); next >= 0; next = text.IndexOfAny(Escaped))
        {
            Put(text[..next]);
            PutEscape(text[next]);
            text = text[(next + 1)..];
        }
        Put(text);
    }

    private void PutEscape(byte letter)
    {
        switch (letter)
        {
            case (byte)'"' or (byte)'\\': Put([(byte)'\\', letter]); break;
            case (byte)'\b': Put("\\b"u8); break;
            case (byte)'\t': Put("\\t"u8); break;
            case (byte)'\n': Put("\\n"u8); break;
            case (byte)'\f': Put("\\f"u8); break;
            case (byte)'\r': Put("\\r"u8); break;
            default:
                Put("\\u00"u8);
                PutHex([letter]);
                break;
        }
    }

    private Span<byte> Room(int length)
    {
        if (_buffer.Length - _length < length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + length));
        return _buffer.AsSpan(_length);
    }
}
