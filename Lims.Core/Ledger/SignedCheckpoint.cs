using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Lims.Core.Ledger;

/// <summary>A checkpoint under the signature of the house: a C2SP signed note.</summary>
/// <remarks>
/// One signature line: an em dash, the origin as the name of the key, and the base64 of the key id and of an ECDSA
/// P-256 signature with SHA-256 in DER. The key id is the first four bytes of the SHA-256 of the key's SPKI.
/// </remarks>
/// <param name="Signature">DER, as <c>openssl dgst -verify</c> reads it.</param>
public sealed record SignedCheckpoint(Checkpoint Checkpoint, uint KeyId, byte[] Signature)
{
    private const string SignatureHead = "\n— ";

    /// <summary>The whole note as it is kept and handed on.</summary>
    public string Note => $"{Checkpoint.Text}{SignatureHead}{Checkpoint.Origin} {SignatureText()}\n";

    /// <summary>The note as one line of the file beside the database, without the line's end.</summary>
    public string ToLine() => CanonicalJson.Write(new { Note });

    /// <exception cref="FormatException">The note is not what <see cref="Note"/> writes, to the last byte.</exception>
    public static SignedCheckpoint Parse(string note)
    {
        var at = note.LastIndexOf(SignatureHead, StringComparison.Ordinal);
        if (at < 0)
            throw NotOne();
        var checkpoint = Checkpoint.Parse(note[..at]);
        var words = note[(at + SignatureHead.Length)..].TrimEnd('\n').Split(' ');
        if (words.Length != 2)
            throw NotOne();
        var bytes = Convert.FromBase64String(words[1]);
        if (bytes.Length <= sizeof(uint))
            throw NotOne();
        var signed = new SignedCheckpoint(checkpoint, ReadKeyId(bytes), bytes[sizeof(uint)..]);
        return signed.Note == note ? signed : throw NotOne();
    }

    /// <exception cref="FormatException">The line is not what <see cref="ToLine"/> writes.</exception>
    public static SignedCheckpoint ParseLine(string line)
    {
        try
        {
            // Half of a surrogate pair in a text is no fault of the JSON; taking the text out is what fails.
            using var json = JsonDocument.Parse(line);
            var signed = json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("note", out var note) && note.ValueKind == JsonValueKind.String
                    ? Parse(note.GetString()!)
                    : throw NotOne();
            return signed.ToLine() == line ? signed : throw NotOne();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException("This line is not a checkpoint.", e);
        }
    }

    /// <summary>Whether the key with this SubjectPublicKeyInfo (DER) signed exactly this text.</summary>
    public bool Verify(ReadOnlySpan<byte> spki)
    {
        if (KeyIdOf(spki) != KeyId)
            return false;
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(spki, out var read);
            return read == spki.Length && key.KeySize == 256 && key.VerifyData(
                Encoding.UTF8.GetBytes(Checkpoint.Text), Signature, HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The id of a key in the signature line, from its SubjectPublicKeyInfo (DER).</summary>
    public static uint KeyIdOf(ReadOnlySpan<byte> spki) => ReadKeyId(SHA256.HashData(spki));

    // The records' own comparison would compare the signature's address.
    public bool Equals(SignedCheckpoint? other) => other is not null && Note == other.Note;

    public override int GetHashCode() => Note.GetHashCode(StringComparison.Ordinal);

    private string SignatureText() => Convert.ToBase64String(
        [(byte)(KeyId >> 24), (byte)(KeyId >> 16 & 255), (byte)(KeyId >> 8 & 255), (byte)(KeyId & 255), .. Signature]);

    private static uint ReadKeyId(ReadOnlySpan<byte> bytes) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static FormatException NotOne() => new("This is not a signed checkpoint of a ledger.");
}
