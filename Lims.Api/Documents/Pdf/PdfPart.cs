namespace Lims.Api.Documents.Pdf;

/// <summary>One object as it stands in a file of ours.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Body">Its text; for a stream the inside of the dictionary without /Length.</param>
/// <param name="Data">The bytes of a stream as stored, or null.</param>
internal sealed record PdfPart(int Offset, string Body, ReadOnlyMemory<byte>? Data)
{
    private const string Compressed = "/Filter/FlateDecode";
    private const int AtMostBytes = 64 << 20;

    /// <summary>The bytes of the stream, inflated where it is compressed; null without a stream or when
    /// damaged.</summary>
    public byte[]? Decoded() => Data is not { } data ? null
        : Body.EndsWith(Compressed, StringComparison.Ordinal) ? Deflate.TryInflate(data, AtMostBytes)
        : data.ToArray();
}
