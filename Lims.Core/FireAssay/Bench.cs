using System.Text.RegularExpressions;
using Lims.Core.Quantities;

namespace Lims.Core.FireAssay;

/// <summary>Work at the tray: cells are given away, weighed, fired and weighed again, each once.</summary>
public static partial class Bench
{
    private static readonly string[] AlloyClasses =
        ["yellow", "red", "white-nickel", "white-palladium", "fine", "dore"];

    public static IReadOnlyList<IFact> Plan(SampleState sample, AssayPlanned planned)
    {
        if (sample.Metal != "Au")
            throw FireAssayRefusals.NotGold.With(sample.BlindNo, sample.Metal);
        if (sample.AlloyClass is not null)
            throw FireAssayRefusals.AlreadyPlanned.With(sample.BlindNo);
        if (!AlloyClasses.Contains(planned.AlloyClass))
            throw FireAssayRefusals.AlloyClassUnknown.With(planned.AlloyClass, string.Join(", ", AlloyClasses));
        if (PerMille(planned.ExpectedAuPerMille) + PerMille(planned.ExpectedAgPerMille) > 1001m)
            throw FireAssayRefusals.CompositionText.With(
                planned.ExpectedAuPerMille + " + " + planned.ExpectedAgPerMille);
        return [planned];
    }

    public static TrayOpened Open(int year, long number, string methodId, long methodVersion) =>
        new(HouseCode.Tray(year, number), year, number, methodId, methodVersion);

    public static IReadOnlyList<IFact> PlaceProof(TrayState tray, ProofPlaced placed)
    {
        CheckFree(tray, placed.Position);
        if (!DecimalText.TryParse(placed.PurityPerMille, out var purity) || purity is < 990m or > 1000m)
            throw FireAssayRefusals.PurityText.With(placed.PurityPerMille);
        return [placed];
    }

    public static IReadOnlyList<IFact> PlacePortion(
        TrayState tray, SampleState sample, string position, string proofGroup)
    {
        CheckFree(tray, position);
        if (sample.AlloyClass is null)
            throw FireAssayRefusals.NotPlanned.With(sample.BlindNo);
        if (sample.MethodId != tray.MethodId)
            throw FireAssayRefusals.OtherMethod.With(sample.BlindNo, sample.MethodId, tray.MethodId);
        return [new PortionPlaced(
            sample.ItemNo, sample.BlindNo, tray.TrayNo, position, proofGroup, sample.OpenAttempt)];
    }

    /// <summary>
    /// Books what the balance said into a cell: before the fire its portion or proof gold, after it the cornet.
    /// </summary>
    public static IReadOnlyList<IFact> Weigh(
        TrayState tray, string position, string instrumentId, string captureSha256, string massMg)
    {
        var cell = tray.Cell(position);
        MustAwaitWeighing(tray, cell);
        if (DecimalText.Parse(massMg) <= 0)
            throw FireAssayRefusals.CellMassNotPositive.With(position, massMg);
        return (tray.Fired, cell.ItemNo) switch
        {
            (false, null) => [new ProofGoldWeighed(tray.TrayNo, position, instrumentId, captureSha256, massMg)],
            (true, null) => [new ProofCornetWeighed(tray.TrayNo, position, instrumentId, captureSha256, massMg)],
            (false, var item) => [new PortionWeighed(item, tray.TrayNo, position, instrumentId, captureSha256, massMg)],
            (true, var item) => [new CornetWeighed(item, tray.TrayNo, position, instrumentId, captureSha256, massMg)],
        };
    }

    /// <summary>
    /// Each cell is weighed once before the fire and once after it, unless its portion came to grief.
    /// </summary>
    public static void MustAwaitWeighing(TrayState tray, TrayCell cell)
    {
        if (cell.Lost)
            throw FireAssayRefusals.PortionIsLost.With(cell.Position, tray.TrayNo);
        if ((tray.Fired ? cell.CornetMg : cell.MassMg) is not null)
            throw FireAssayRefusals.CellWeighed.With(cell.Position, tray.TrayNo);
    }

    public static IReadOnlyList<IFact> Fire(TrayState tray, TrayFired fired)
    {
        if (tray.Fired)
            throw FireAssayRefusals.AlreadyFired.With(tray.TrayNo);
        if (tray.Cells.FirstOrDefault(cell => cell.MassMg is null && !cell.Lost) is { } empty)
            throw FireAssayRefusals.CellNotWeighed.With(empty.Position, tray.TrayNo);
        foreach (var samples in tray.Cells.Where(cell => !cell.IsProof).GroupBy(cell => cell.ProofGroup))
            if (tray.Cells.Count(cell => cell.IsProof && cell.ProofGroup == samples.Key) < 2)
                throw FireAssayRefusals.ProofsMissing.With(samples.Key, tray.TrayNo);
        if (!tray.Cells.Any(cell => !cell.IsProof))
            throw FireAssayRefusals.NoSamples.With(tray.TrayNo);
        if (fired.TemperatureC is < 1000 or > 1200 || fired.DurationMin is < 1 or > 240)
            throw FireAssayRefusals.FurnaceFigures.With();
        return [fired];
    }

    public static IReadOnlyList<IFact> Lose(TrayState tray, string position, string reason)
    {
        var cell = tray.Cell(position);
        if (cell.ItemNo is null || cell.Lost || cell.CornetMg is not null)
            throw FireAssayRefusals.NothingToLose.With(position, tray.TrayNo);
        if (string.IsNullOrWhiteSpace(reason))
            throw FireAssayRefusals.LossReasonMissing.With(position);
        return [new PortionLost(cell.ItemNo, tray.TrayNo, position, reason)];
    }

    private static void CheckFree(TrayState tray, string position)
    {
        if (tray.Fired)
            throw FireAssayRefusals.AlreadyFired.With(tray.TrayNo);
        if (!PositionPattern().IsMatch(position))
            throw FireAssayRefusals.PositionText.With(position);
        if (tray.Cells.Any(cell => cell.Position == position))
            throw FireAssayRefusals.CellTaken.With(position, tray.TrayNo);
    }

    private static decimal PerMille(string text) =>
        DecimalText.TryParse(text, out var value) && value is >= 0 and <= 1000
            ? value
            : throw FireAssayRefusals.CompositionText.With(text);

    [GeneratedRegex(@"\A[A-H](?:[1-9]|1[0-2])\z", RegexOptions.CultureInvariant)]
    private static partial Regex PositionPattern();
}
