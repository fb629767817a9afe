namespace Lims.Tests;

/// <summary>
/// Every test runs as on a Turkish PC, where "999.9" read carelessly is 9999 and "FIRE" in lower case is "fıre".
/// </summary>
[SetUpFixture]
public sealed class CultureSetup
{
    [OneTimeSetUp]
    public void SpeakTurkish()
    {
        var turkish = CultureInfo.GetCultureInfo("tr-TR");
        CultureInfo.DefaultThreadCurrentCulture = turkish;
        CultureInfo.DefaultThreadCurrentUICulture = turkish;
        CultureInfo.CurrentCulture = turkish;
        CultureInfo.CurrentUICulture = turkish;
    }
}
