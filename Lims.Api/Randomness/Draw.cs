using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Lims.Core.Quantities;

namespace Lims.Api.Randomness;

/// <summary>Everything the house draws by lot: ids, blind numbers, public codes, salts, nonces, keys.</summary>
/// <remarks>
/// Drawn before a command runs and passed in it, so that Core stays pure. A demonstration draws from a seed and is
/// the same every time; a house draws from the operating system.
/// </remarks>
/// <param name="bytes">Gives so many random bytes; called from several threads.</param>
public sealed class Draw(Func<int, byte[]> bytes)
{
    // Crockford's base 32: no I, L, O, U, so that nobody misreads one.
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const string Blind = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int BlindLength = 6;
    private const int CodeBytes = 10;

    /// <summary>Draws from the operating system.</summary>
    public static Draw Secure { get; } = new(RandomNumberGenerator.GetBytes);

    /// <summary>Draws the same for the same seed: for demonstrations and tests, never for a house.</summary>
    public static Draw FromSeed(long seed) => new(new SeededBytes(seed).Next);

    /// <summary>An opaque id of 80 random bits.</summary>
    public string Id() => Code();

    /// <summary>The public code of a report: 80 random bits as 16 characters.</summary>
    public string PublicCode() => Code();

    /// <summary>The address of a customer's order for a phone: 80 random bits as 16 characters.</summary>
    public string ReceiptCode() => Code();

    /// <summary>32 bytes that keep a name from being guessed from its hash.</summary>
    public byte[] Salt() => bytes(32);

    /// <summary>16 bytes that keep a neighbour's ledger entry from being guessed.</summary>
    public byte[] Nonce() => bytes(16);

    /// <summary>160 random bits as lower-case hex, for a one-time link.</summary>
    public string Token() => Convert.ToHexStringLower(bytes(20));

    /// <summary>Six random characters and their check character: all an analyst sees of an item.</summary>
    public string BlindNumber()
    {
        var number = new StringBuilder(BlindLength + 1);
        while (number.Length < BlindLength)
            foreach (var value in bytes(BlindLength))
                // Bytes of the last, incomplete round are thrown away: each character is then equally likely.
                if (number.Length < BlindLength && value < 256 / Blind.Length * Blind.Length)
                    number.Append(Blind[value % Blind.Length]);
        var payload = number.ToString();
        return payload + CheckCharacter.Of(payload);
    }

    /// <summary>A command key made by the server: a UUID of version 7, so that newer keys are greater.</summary>
    public string CommandKey(DateTimeOffset now)
    {
        Span<byte> uuid = bytes(16);
        Span<byte> instant = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(instant, now.ToUnixTimeMilliseconds());
        instant[2..].CopyTo(uuid);
        uuid[6] = (byte)(0x70 | (uuid[6] & 0x0F));
        uuid[8] = (byte)(0x80 | (uuid[8] & 0x3F));
        return new Guid(uuid, bigEndian: true).ToString();
    }

    private string Code()
    {
        var random = bytes(CodeBytes);
        var code = new char[CodeBytes * 8 / 5];
        for (var i = 0; i < code.Length; i++)
        {
            var bit = i * 5;
            var pair = (random[bit / 8] << 8) | ((bit / 8) + 1 < random.Length ? random[(bit / 8) + 1] : 0);
            code[i] = Crockford[(pair >> (11 - (bit % 8))) & 31];
        }
        return new string(code);
    }
}
