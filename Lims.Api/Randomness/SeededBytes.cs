using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Lims.Api.Randomness;

/// <summary>Bytes that look random and are the same for the same seed: SHA-256 over seed and counter.</summary>
internal sealed class SeededBytes(long seed)
{
    private readonly Lock gate = new();
    private readonly Queue<byte> left = new();
    private long counter;

    public byte[] Next(int count)
    {
        lock (gate)
        {
            while (left.Count < count)
                Refill();
            var drawn = new byte[count];
            for (var i = 0; i < count; i++)
                drawn[i] = left.Dequeue();
            return drawn;
        }
    }

    private void Refill()
    {
        var block = new byte[16];
        BinaryPrimitives.WriteInt64BigEndian(block, seed);
        BinaryPrimitives.WriteInt64BigEndian(block.AsSpan(8), counter++);
        foreach (var value in SHA256.HashData(block))
            left.Enqueue(value);
    }
}
