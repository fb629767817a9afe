using Lims.Api.Web;
using Lims.Core.FireAssay;

namespace Lims.Api.FireAssay;

/// <summary>The fields with which a tray goes into the fire; the browser keeps them for the next tray.</summary>
public sealed class Firing
{
    public string? Furnace { get; set; }

    public string? TemperatureC { get; set; }

    public string? DurationMin { get; set; }

    public string? CupelLot { get; set; }

    public string? LeadLot { get; set; }

    /// <exception cref="Core.Refusals.RefusedException">Temperature or duration are no whole numbers.</exception>
    public TrayFired Of(string trayNo) => new(
        trayNo, Furnace ?? "", Whole(TemperatureC), Whole(DurationMin), CupelLot ?? "", LeadLot ?? "");

    public void Keep(HttpContext context)
    {
        Remembered.Keep(context, Remembered.Furnace, Furnace);
        Remembered.Keep(context, Remembered.TemperatureC, TemperatureC);
        Remembered.Keep(context, Remembered.DurationMin, DurationMin);
        Remembered.Keep(context, Remembered.CupelLot, CupelLot);
        Remembered.Keep(context, Remembered.LeadLot, LeadLot);
    }

    public void Recall(HttpContext context)
    {
        Furnace ??= Remembered.Of(context, Remembered.Furnace);
        TemperatureC ??= Remembered.Of(context, Remembered.TemperatureC) ?? "1080";
        DurationMin ??= Remembered.Of(context, Remembered.DurationMin) ?? "25";
        CupelLot ??= Remembered.Of(context, Remembered.CupelLot);
        LeadLot ??= Remembered.Of(context, Remembered.LeadLot);
    }

    private static long Whole(string? text) =>
        long.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw FireAssayRefusals.FurnaceFigures.With();
}
