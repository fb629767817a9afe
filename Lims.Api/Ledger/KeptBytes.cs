using System.Security.Cryptography;

namespace Lims.Api.Ledger;

/// <summary>Bytes to keep and their SHA-256 (lower-case hex), hashed once, before the writer's turn.</summary>
/// <remarks>They must not change any more.</remarks>
/// <param name="sha256">Of this content, where whoever made it hashed it already.</param>
public sealed class KeptBytes(byte[] content, string sha256)
{
    public KeptBytes(byte[] content)
        : this(content, Convert.ToHexStringLower(SHA256.HashData(content)))
    {
    }

    public byte[] Content { get; } = content;

    public string Sha256 { get; } = sha256;

    public static implicit operator KeptBytes(byte[] content) => new(content);
}
