using Lims.Core.People;
using Lims.Core.Refusals;

namespace Lims.Core.Work;

/// <summary>The one next thing to do with what was scanned, and whether the person who scanned it may do it.</summary>
/// <param name="Code">Of the closed list in <see cref="Says"/>.</param>
/// <param name="Role">Whose work it is; null where nobody has to do anything.</param>
/// <param name="Yours">The scanner may do it now.</param>
/// <param name="Why">Why it is not the scanner's, where a role alone does not say it.</param>
/// <param name="TrayNo">The tray at which it is done, or null.</param>
/// <param name="Position">The cell, or null.</param>
public sealed record NextStep(
    string Code, string? Role, bool Yours, Detail? Why = null, string? TrayNo = null, string? Position = null)
{
    public const string Accept = "accept";
    public const string WeighWhole = "weigh-whole";
    public const string HandOver = "hand-over";
    public const string GiveBack = "give-back";
    public const string Screen = "screen";
    public const string Plan = "plan";
    public const string Place = "place";
    public const string PlaceProof = "place-proof";
    public const string Weigh = "weigh";
    public const string Fire = "fire";
    public const string WeighCornet = "weigh-cornet";
    public const string Calculate = "calculate";
    public const string Check = "check";
    public const string Approve = "approve";
    public const string Report = "report";
    public const string Wait = "wait";
    public const string ReturnToCustomer = "return-to-customer";
    public const string Nothing = "nothing";

    /// <summary>The step as a button says it, in both languages.</summary>
    public Detail Says => Code switch
    {
        Accept => new("Teslim al", "Accept"),
        WeighWhole => new("Kalemi tart", "Weigh the item"),
        HandOver => new("Analiste teslim et", "Hand it to an analyst"),
        GiveBack => new("Kabule geri ver", "Give it back to the counter"),
        Screen => new("XRF ile ölç", "Measure it on the spectrometer"),
        Plan => new("Analizi planla", "Plan the assay"),
        Place => new("Tepsiye yerleştir", "Place it on a tray"),
        PlaceProof => new("Standart numune yerleştir", "Place a proof"),
        Weigh => new($"{Position} hücresini tart", $"Weigh cell {Position}"),
        Fire => new("Fırına ver", "Fire the tray"),
        WeighCornet => new($"{Position} kornesini tart", $"Weigh the cornet of {Position}"),
        Calculate => new("Hesapla", "Calculate"),
        Check => new("Sonucu kontrol et", "Check the result"),
        Approve => new("Sonucu onayla", "Approve the result"),
        Report => new("Raporu düzenle", "Issue the report"),
        Wait => new("Bekle: rapor hazırlanıyor", "Wait: the report is being made"),
        ReturnToCustomer => new("Müşteriye iade et", "Hand it back to the customer"),
        Nothing => new("Yapılacak iş yok", "Nothing to do"),
        _ => new(Code, Code),
    };

    internal static NextStep None { get; } = new(Nothing, null, false);

    internal static NextStep For(string role, Actor reader, string code) => new(code, role, reader.Has(role));

    /// <summary>The same step, but not the scanner's, with the reason.</summary>
    internal NextStep NotYours(string turkish, string english) =>
        Yours ? this with { Yours = false, Why = new Detail(turkish, english) } : this;
}
