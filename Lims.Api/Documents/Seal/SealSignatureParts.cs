using System.Formats.Asn1;

namespace Lims.Api.Documents.Seal;

/// <summary>What differs from one signature to the next, picked out of DER that claims to be ours.</summary>
/// <remarks>Nothing is judged here: <see cref="PdfSealCheck"/> encodes the parts again and compares every
/// byte.</remarks>
internal sealed record SealSignatureParts(byte[] Certificate, byte[] Digest, byte[] Signature)
{
    /// <summary>The parts, or null when the bytes are no DER of that outline; bytes behind the DER are left to the
    /// caller.</summary>
    public static SealSignatureParts? TryRead(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Read(bytes);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static SealSignatureParts Read(ReadOnlyMemory<byte> bytes)
    {
        var explicit0 = new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true);
        var contentInfo = new AsnReader(bytes, AsnEncodingRules.DER).ReadSequence();
        contentInfo.ReadEncodedValue();
        var signedData = contentInfo.ReadSequence(explicit0).ReadSequence();
        signedData.ReadEncodedValue();
        signedData.ReadEncodedValue();
        signedData.ReadEncodedValue();
        var certificate = signedData.ReadSequence(explicit0).ReadEncodedValue();
        var signer = signedData.ReadSetOf().ReadSequence();
        signer.ReadEncodedValue();
        signer.ReadEncodedValue();
        signer.ReadEncodedValue();
        var attributes = signer.ReadSetOf(skipSortOrderValidation: false, explicit0);
        attributes.ReadEncodedValue();
        var digestAttribute = attributes.ReadSequence();
        digestAttribute.ReadEncodedValue();
        var digest = digestAttribute.ReadSetOf().ReadOctetString();
        signer.ReadEncodedValue();
        return new SealSignatureParts(certificate.ToArray(), digest, signer.ReadOctetString());
    }
}
