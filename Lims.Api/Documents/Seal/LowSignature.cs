using System.Formats.Asn1;
using System.Numerics;

namespace Lims.Api.Documents.Seal;

/// <summary>The one accepted form of an ECDSA signature on P-256.</summary>
/// <remarks>
/// (r, s) and (r, n − s) both verify, so anybody could exchange one for the other without the key; only the lower s
/// counts
/// (the rule of SEC 1 implementations such as BIP 62). n is the order of P-256 (FIPS 186-4, D.1.2.3).
/// </remarks>
internal static class LowSignature
{
    private static readonly BigInteger Order = BigInteger.Parse(
        "0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551",
        NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>The signature with the lower of both s.</summary>
    public static byte[] Of(ReadOnlyMemory<byte> signature)
    {
        var parts = new AsnReader(signature, AsnEncodingRules.DER).ReadSequence();
        var (r, s) = (parts.ReadInteger(), parts.ReadInteger());
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(r);
            writer.WriteInteger(s <= Order / 2 ? s : Order - s);
        }
        return writer.Encode();
    }

    /// <summary>Whether these bytes are that form already; bytes that are no signature at all are not.</summary>
    public static bool Is(ReadOnlyMemory<byte> signature)
    {
        try
        {
            return Of(signature).AsSpan().SequenceEqual(signature.Span);
        }
        catch (AsnContentException)
        {
            return false;
        }
    }
}
