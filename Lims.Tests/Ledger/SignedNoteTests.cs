using System.Security.Cryptography;
using System.Text;
using Lims.Core.Ledger;

namespace Lims.Tests.Ledger;

/// <summary>Checkpoints as signed notes: whatever is changed in one no longer holds.</summary>
public sealed class SignedNoteTests
{
    private static readonly Checkpoint Sample =
        new("ayarevi/kahramanmaras-1", 1204, new string('5', 64), "2026-01-05T14:30:10.0000000Z");

    private ECDsa key = null!;

    [SetUp]
    public void MakeKey() => key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [TearDown]
    public void DropKey() => key.Dispose();

    [Test]
    public void A_note_reads_back_and_its_signature_holds()
    {
        var signed = Sign();
        var read = SignedCheckpoint.Parse(signed.Note);
        Assert.That(SignedCheckpoint.ParseLine(signed.ToLine()), Is.EqualTo(signed));
        Assert.That(read.Note, Is.EqualTo(signed.Note));
        Assert.That(read.Checkpoint.Text, Is.EqualTo(Sample.Text));
        Assert.That(read.Verify(key.ExportSubjectPublicKeyInfo()), Is.True);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.That(read.Verify(other.ExportSubjectPublicKeyInfo()), Is.False);
    }

    [Test]
    public void No_single_changed_character_of_a_note_is_accepted()
    {
        var note = Sign().Note;
        var spki = key.ExportSubjectPublicKeyInfo();
        for (var i = 0; i < note.Length; i++)
            foreach (var c in "0A\n =")
            {
                var changed = note[..i] + c + note[(i + 1)..];
                if (changed != note)
                    Assert.That(Holds(changed, spki), Is.False,
                        $"{c} at {i}");
            }
    }

    private static bool Holds(string note, byte[] spki)
    {
        try
        {
            return SignedCheckpoint.Parse(note).Verify(spki);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private SignedCheckpoint Sign() => new(Sample, SignedCheckpoint.KeyIdOf(key.ExportSubjectPublicKeyInfo()),
        key.SignData(Encoding.UTF8.GetBytes(Sample.Text), HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence));
}
