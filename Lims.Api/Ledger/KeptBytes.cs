using System.Security.Cryptography;

namespace Lims.Api.Ledger;

/// <summary>Bytes to keep and their SHA-256 (lower-case hex), hashed once, before the writer's turn.</summary>
/// <remarks>They must not change any more.</remarks>
public sealed class KeptBytes(byte[] content)
{
    public byte[] Content { get; } = content;

    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(content));

    public static implicit operator KeptBytes(byte[] content) => new(content);
}
