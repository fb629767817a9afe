using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Lims.Api.Ledger.Verification;

/// <summary>
/// The leaf hash of a ledger row straight from its cells: what <see cref="LedgerEntry"/> says, written a second time.
/// </summary>
/// <remarks>
/// Verifying reads every row of the house; text goes from the file into the hash as UTF-8 and never becomes a string.
/// A test holds that both writers agree.
/// </remarks>
internal sealed class EntryHasher
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(each => (byte)each), (byte)'"', (byte)'\\']);

    private byte[] _buffer = new byte[4096];
    private int _length;

    /// <summary>SHA-256(0x00 ‖ canonical entry), 32 bytes.</summary>
    /// <param name="row">A row of <see cref="LedgerColumn"/>'s columns, each of its kind.</param>
    /// <param name="previous">The hash of the row above.</param>
    public void Hash(RowCursor row, ReadOnlySpan<byte> previous, Span<byte> hash)
    {
        _length = 0;
        Put("\0{\"actor\":\""u8);
        PutText(row.Bytes(LedgerColumn.Actor));
        Put("\",\"atUtc\":\""u8);
        PutText(row.Bytes(LedgerColumn.AtUtc));
        Put("\",\"body\":\""u8);
        PutText(row.Bytes(LedgerColumn.Body));
        Put("\",\"command\":\""u8);
        PutText(row.Bytes(LedgerColumn.Command));
        Put("\",\"kind\":\""u8);
        PutText(row.Bytes(LedgerColumn.Kind));
        Put("\",\"nonce\":\""u8);
        PutHex(row.Bytes(LedgerColumn.Nonce));
        Put("\",\"ordinal\":"u8);
        PutNumber(row.Integer(LedgerColumn.Ordinal));
        Put(",\"previous\":\""u8);
        PutHex(previous);
        Put("\",\"seq\":"u8);
        PutNumber(row.Integer(LedgerColumn.Seq));
        Put(",\"subject\":\""u8);
        PutText(row.Bytes(LedgerColumn.Subject));
        Put("\",\"subjectVersion\":"u8);
        PutNumber(row.Integer(LedgerColumn.SubjectVersion));
        Put(",\"version\":"u8);
        PutNumber(row.Integer(LedgerColumn.Version));
        Put("}"u8);
        SHA256.HashData(_buffer.AsSpan(0, _length), hash);
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
