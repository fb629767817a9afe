using System.Buffers;
using System.Text;

namespace Lims.Api.Documents.Seal;

/// <summary>Where the signature's digits stand in a sealed file, found without trusting anything else in it.</summary>
/// <param name="Start">Position of the '&lt;' before the digits.</param>
/// <param name="End">Position behind the '&gt;' after them.</param>
internal sealed record SealField(int Start, int End)
{
    private const int FieldLength = 2 * SealUpdate.CapacityBytes + 2;
    private const int BracketAfterWord = 10;
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdef"u8);

    /// <summary>Found by the words before it or by those behind it, so that one changed byte does not hide
    /// it.</summary>
    public static SealField? TryFind(ReadOnlySpan<byte> file)
    {
        var before = file.LastIndexOf("/Contents <"u8);
        var behind = file.LastIndexOf(">>>\nendobj\nxref\n0 1\n"u8);
        var start = before >= 0 && file.Length - before > FieldLength + BracketAfterWord
            ? before + BracketAfterWord
            : behind + 1 - FieldLength;
        return start < 0 ? null : new SealField(start, start + FieldLength);
    }

    /// <summary>The bytes that the digits stand for, or null when one of them is no lower-case hex digit.</summary>
    public byte[]? Decode(ReadOnlySpan<byte> file)
    {
        var digits = file[(Start + 1)..(End - 1)];
        return digits.ContainsAnyExcept(HexDigits) ? null : Convert.FromHexString(Encoding.ASCII.GetString(digits));
    }

    /// <summary>Whether the field holds exactly this DER and zeros behind it.</summary>
    public bool Holds(ReadOnlySpan<byte> file, ReadOnlySpan<byte> encoded)
    {
        var expected = new byte[FieldLength];
        expected.AsSpan().Fill((byte)'0');
        expected[0] = (byte)'<';
        expected[^1] = (byte)'>';
        if (encoded.Length > SealUpdate.CapacityBytes)
            return false;
        DocumentSeal.WriteHex(encoded, expected.AsSpan(1));
        return file[Start..End].SequenceEqual(expected);
    }

    /// <summary>The time in the /M of the seal, or null when there is none in our form.</summary>
    public static DateTimeOffset? ClaimedTime(ReadOnlySpan<byte> update)
    {
        var at = update.IndexOf("/ETSI.CAdES.detached/M(D:"u8) + "/ETSI.CAdES.detached/M(D:"u8.Length;
        const int digits = 14;
        if (at < "/ETSI.CAdES.detached/M(D:"u8.Length || update.Length < at + digits)
            return null;
        return DateTimeOffset.TryParseExact(Encoding.Latin1.GetString(update.Slice(at, digits)), "yyyyMMddHHmmss",
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }
}
