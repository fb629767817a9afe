using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Lims.Api.Ledger;

/// <summary>
/// The key with which the house signs checkpoints and reports: P-256, in a PKCS#12 file only it reads.
/// </summary>
/// <remarks>
/// A self-made key proves nothing by itself: whoever verifies compares <see cref="Fingerprint"/> with one the house
/// gave by another way.
/// </remarks>
public sealed class HouseKey : IDisposable
{
    private const int ValidYears = 20;

    private HouseKey(X509Certificate2 certificate)
    {
        Certificate = certificate;
        Spki = certificate.PublicKey.ExportSubjectPublicKeyInfo();
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Spki));
        Subject = ToFact().Subject;
    }

    /// <summary>With its private key; signatures name it.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>SubjectPublicKeyInfo, DER.</summary>
    public byte[] Spki { get; }

    /// <summary>SHA-256 of the SubjectPublicKeyInfo, lower-case hex.</summary>
    public string Fingerprint { get; }

    /// <summary>The stream in which the ledger names this key.</summary>
    public string Subject { get; }

    /// <summary>Reads the key, or makes one where the file is absent.</summary>
    /// <param name="file">Usually <c>house.p12</c> in the data folder.</param>
    /// <param name="password">The file's password, or null where it has none.</param>
    /// <param name="house">What the certificate calls the house.</param>
    /// <exception cref="Lims.Core.Refusals.RefusedException">The file cannot be read with this password.</exception>
    public static HouseKey Open(string file, string? password, string house, TimeProvider time)
    {
        if (!File.Exists(file))
            Create(file, password, house, time);
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, password);
            using var key = certificate.GetECDsaPrivateKey();
            return key is { KeySize: 256 }
                ? new HouseKey(certificate)
                : throw LedgerRefusals.KeyUnreadable.With(Path.GetFileName(file));
        }
        catch (CryptographicException)
        {
            throw LedgerRefusals.KeyUnreadable.With(Path.GetFileName(file));
        }
    }

    public SignedCheckpoint Sign(Checkpoint checkpoint)
    {
        using var key = Certificate.GetECDsaPrivateKey()!;
        return new SignedCheckpoint(checkpoint, SignedCheckpoint.KeyIdOf(Spki), key.SignData(
            Encoding.UTF8.GetBytes(checkpoint.Text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    /// <summary>The fact by which the ledger names this key before it signs anything.</summary>
    public SigningKeyRegistered ToFact() =>
        new(Fingerprint, Convert.ToBase64String(Spki), Convert.ToBase64String(Certificate.RawData));

    public void Dispose() => Certificate.Dispose();

    private static void Create(string file, string? password, string house, TimeProvider time)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(house);
        name.AddOrganizationName(house);
        name.AddCountryOrRegion("TR");
        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var now = time.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(ValidYears));
        WriteSecretly(file, certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, password));
    }

    // Readable by nobody else from its first byte on, and whole or not there at all.
    private static void WriteSecretly(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var half = file + ".new";
        File.Delete(half);
        using (var stream = new FileStream(half, options))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        File.Move(half, file, overwrite: false);
    }
}
