using Lims.Core.Refusals;

namespace Lims.Core.Work;

/// <summary>The closed list of where a tray can stand.</summary>
public static class TrayStage
{
    public const string Filling = "filling";
    public const string Weighing = "weighing";
    public const string Firing = "firing";
    public const string Cornets = "cornets";
    public const string Calculating = "calculating";
    public const string Done = "done";

    /// <summary>The stages of a tray that somebody still has to work at, in their order.</summary>
    public static IReadOnlyList<string> InWork { get; } = [Filling, Weighing, Firing, Cornets, Calculating];

    /// <param name="cells">How many cells, and how many of them portions, came to each step.</param>
    public static string Of(bool fired, IReadOnlyCollection<StepCount> cells)
    {
        bool Waits(string step) => cells.Any(each => each.Step == step && each.Cells > 0);
        if (!fired)
            return Waits(CellStep.Placed) ? Weighing : cells.Count == 0 ? Filling : Firing;
        if (Waits(CellStep.Fired))
            return Cornets;
        return cells.Any(each => each.Step == CellStep.Cornet && each.Portions > 0) ? Calculating : Done;
    }

    /// <summary>The stage as people say it, in both languages.</summary>
    public static Detail Said(string stage) => stage switch
    {
        Filling => new("Doldurulacak", "To be filled"),
        Weighing => new("Tartılıyor", "Being weighed"),
        Firing => new("Fırına verilecek", "To be fired"),
        Cornets => new("Korneleri tartılıyor", "Cornets being weighed"),
        Calculating => new("Hesaplanacak", "To be calculated"),
        Done => new("Bitti", "Done"),
        _ => new(stage, stage),
    };
}
