using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Lims.Tests.Documents;

/// <summary>Certificates made for one test run.</summary>
internal static class TestKeys
{
    public static DateTimeOffset At { get; } = new(2026, 3, 3, 14, 5, 7, TimeSpan.Zero);

    public static X509Certificate2 House { get; } =
        Make("CN=Şişli Ayar Evi A.Ş., O=Ayar Evi, C=TR", ECCurve.NamedCurves.nistP256);

    public static X509Certificate2 Stranger { get; } = Make("CN=Yabancı, C=TR", ECCurve.NamedCurves.nistP256);

    public static X509Certificate2 OtherCurve { get; } = Make("CN=P-384, C=TR", ECCurve.NamedCurves.nistP384);

    private static X509Certificate2 Make(string name, ECCurve curve)
    {
        using var key = ECDsa.Create(curve);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        return request.CreateSelfSigned(At.AddYears(-1), At.AddYears(5));
    }
}
