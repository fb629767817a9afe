using Lims.Core.FireAssay;
using Lims.Core.People;

namespace Lims.Core.Work;

/// <summary>The next step of a tray, cell by cell in the order in which people read it: A1, A2 … A12, B1.</summary>
/// <param name="Calculated">Every sample whose portions stand here has its result.</param>
public sealed record TrayStep(TrayState Tray, bool Calculated)
{
    public NextStep For(Actor reader) => Weighing(Tray, Tray.Cells, reader) ?? (Tray.Fired switch
    {
        true when Calculated => NextStep.None,
        true => At(reader, NextStep.Calculate),
        false when !Tray.Cells.Any(cell => !cell.IsProof && !cell.Lost) => At(reader, NextStep.Place),
        false when LacksProofs => At(reader, NextStep.PlaceProof),
        false => At(reader, NextStep.Fire),
    });

    /// <summary>The first of these cells that waits for the balance, or null when none does.</summary>
    internal static NextStep? Weighing(TrayState tray, IEnumerable<TrayCell> cells, Actor reader)
    {
        var waiting = cells.Where(cell => !cell.Lost && (tray.Fired ? cell.CornetMg : cell.MassMg) is null)
            .MinBy(cell => PlaceOf(cell.Position));
        return waiting is null
            ? null
            : new TrayStep(tray, Calculated: false).At(
                reader, tray.Fired ? NextStep.WeighCornet : NextStep.Weigh, waiting.Position);
    }

    private bool LacksProofs => Tray.Cells.Where(cell => !cell.IsProof && !cell.Lost)
        .Any(portion => Tray.Cells.Count(cell => cell.IsProof && cell.ProofGroup == portion.ProofGroup) < 2);

    private NextStep At(Actor reader, string code, string? position = null)
    {
        var step = NextStep.For(Role.Analyst, reader, code) with { TrayNo = Tray.TrayNo, Position = position };
        return reader.MethodIds.Contains(Tray.MethodId)
            ? step
            : step.NotYours("Bu yöntem için yetkiniz yok.", "You are not authorised for its method.");
    }

    private static (char Row, long Column) PlaceOf(string position) => (
        position[0], long.Parse(position.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture));
}
