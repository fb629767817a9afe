using Lims.Core.Refusals;

namespace Lims.Core.Work;

/// <summary>The closed list of where an item can stand in the house; exactly one at every moment.</summary>
public static class Stage
{
    public const string AwaitingMass = "awaiting-mass";
    public const string AtCounter = "at-counter";
    public const string HandedToAnalyst = "handed-to-analyst";
    public const string Screening = "screening";
    public const string Planning = "planning";
    public const string ToPlace = "to-place";
    public const string Weighing = "weighing";
    public const string Firing = "firing";
    public const string Cornets = "cornets";
    public const string Calculating = "calculating";
    public const string ToRepeat = "to-repeat";
    public const string ToCheck = "to-check";
    public const string ToApprove = "to-approve";
    public const string ToReport = "to-report";
    public const string InPreparation = "in-preparation";
    public const string Reported = "reported";
    public const string Returned = "returned";

    /// <summary>In the order in which an item passes them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AwaitingMass, AtCounter, HandedToAnalyst, Screening, Planning, ToPlace, Weighing, Firing, Cornets, Calculating,
        ToRepeat, ToCheck, ToApprove, ToReport, InPreparation, Reported, Returned,
    ];

    /// <summary>The stages at which an analyst has something to do.</summary>
    public static IReadOnlyList<string> AtBench { get; } =
        [Screening, Planning, ToPlace, Weighing, Firing, Cornets, Calculating, ToRepeat];

    /// <summary>The stage as people say it, in both languages.</summary>
    public static Detail Said(string stage) => stage switch
    {
        AwaitingMass => new("Tartılacak", "To be weighed"),
        AtCounter => new("Kabulde, analiste verilecek", "At the counter, to be handed over"),
        HandedToAnalyst => new("Teslim alınmayı bekliyor", "Given, not yet accepted"),
        Screening => new("XRF ile ölçülecek", "To be screened"),
        Planning => new("Analizi planlanacak", "To be planned"),
        ToPlace => new("Tepsiye yerleştirilecek", "To be placed on a tray"),
        Weighing => new("Çeşni payı tartılıyor", "Portions being weighed"),
        Firing => new("Fırına verilecek", "To be fired"),
        Cornets => new("Kornesi tartılıyor", "Cornets being weighed"),
        Calculating => new("Hesaplanacak", "To be calculated"),
        ToRepeat => new("Tekrarlanacak", "To be repeated"),
        ToCheck => new("Kontrol bekliyor", "To be checked"),
        ToApprove => new("Onay bekliyor", "To be approved"),
        ToReport => new("Raporu düzenlenecek", "To be reported"),
        InPreparation => new("Raporu hazırlanıyor", "Report in preparation"),
        Reported => new("Raporu hazır, iade edilecek", "Reported, to be handed back"),
        Returned => new("Teslim edildi", "Handed back"),
        _ => new(stage, stage),
    };
}
