namespace Lims.Api.Web;

/// <summary>
/// What a browser at the bench keeps until it is closed, so that gloved hands type it once: balance, lots, furnace.
/// </summary>
/// <remarks>Conveniences only: whatever counts is written anew with each record.</remarks>
public static class Remembered
{
    public const string Balance = "balance";
    public const string ProofGoldLot = "proof-gold-lot";
    public const string ProofPurity = "proof-purity";
    public const string Furnace = "furnace";
    public const string TemperatureC = "temperature";
    public const string DurationMin = "duration";
    public const string CupelLot = "cupel-lot";
    public const string LeadLot = "lead-lot";
    public const string Place = "place";

    private const string Head = "bench-";

    public static string? Of(HttpContext context, string name) => context.Request.Cookies[Head + name];

    public static void Keep(HttpContext context, string name, string? value) => context.Response.Cookies.Append(
        Head + name, value ?? "", new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        });
}
