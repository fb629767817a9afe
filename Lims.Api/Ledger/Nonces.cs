using System.Security.Cryptography;

namespace Lims.Api.Ledger;

/// <summary>The nonces of rows: each from the system's generator, which is asked for many at once.</summary>
/// <remarks>
/// For one thread. A machine woken twice from one picture of its memory would give those it had drawn once more.
/// </remarks>
internal sealed class Nonces
{
    private const int Length = 16;
    private const int Drawn = 64;

    private readonly byte[] _drawn = new byte[Drawn * Length];
    private int _given = Drawn;

    /// <summary>One that was never given.</summary>
    public byte[] Next()
    {
        if (_given == Drawn)
        {
            RandomNumberGenerator.Fill(_drawn);
            _given = 0;
        }
        var nonce = _drawn.AsSpan(_given++ * Length, Length);
        var given = nonce.ToArray();
        nonce.Clear();
        return given;
    }
}
