namespace Lims.Core.FireAssay;

/// <summary>The whole tray went through the furnace together: samples and the proofs that speak for them.</summary>
/// <param name="TemperatureC">Muffle temperature, °C (ISO 11426:2014, 7.2: 1050 to 1150).</param>
/// <param name="DurationMin">Time of cupellation, min.</param>
[FactKind("TrayFired")]
public sealed record TrayFired(
    string TrayNo, string Furnace, long TemperatureC, long DurationMin, string CupelLot, string LeadLot) : IFact
{
    public string Subject => TraySubject.Of(TrayNo);
}
