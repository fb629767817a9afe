using System.Security.Cryptography;
using Lims.Tests.Repository;

namespace Lims.Tests.Documents;

/// <summary>A picture of a bar, 420 × 420 pixels, drawn for these tests.</summary>
internal static class SamplePhoto
{
    public static byte[] Bytes { get; } = File.ReadAllBytes(SourceTree.PathOf("Lims.Tests/Documents/bar.jpg"));

    public static string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    public static Dictionary<string, ReadOnlyMemory<byte>> Kept { get; } = new() { [Sha256] = Bytes };
}
