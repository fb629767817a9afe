using Lims.Api.Ledger;
using Lims.Api.Methods;
using Lims.Api.Orders;
using Lims.Core.FireAssay;
using Lims.Core.Orders;

namespace Lims.Api.FireAssay;

/// <summary>Gathers from the tables what a calculation rests on.</summary>
public static class AssayDesk
{
    /// <summary>Every sample whose newest portions stand on this fired tray, worked out one by one.</summary>
    /// <exception cref="Core.Refusals.RefusedException">
    /// The tray was not fired, or nothing on it waits for a result.
    /// </exception>
    public static IReadOnlyList<IFact> Calculate(LedgerSession session, TrayState tray)
    {
        if (!tray.Fired)
            throw FireAssayRefusals.NotFired.With(tray.TrayNo);
        var facts = new List<IFact>();
        foreach (var sample in tray.Cells.Where(cell => !cell.IsProof).GroupBy(cell => cell.BlindNo!))
        {
            var state = FireAssayStore.Sample(session, sample.Key);
            if (sample.Max(cell => cell.Attempt) == state.Attempts.Count + 1)
                facts.Add(Assaying.Calculate(Basis(session, state)));
        }
        return facts.Count > 0 ? facts : throw FireAssayRefusals.NothingToCalculate.With(tray.TrayNo);
    }

    public static AssayBasis Basis(LedgerSession session, SampleState sample)
    {
        var item = OrdersStore.Item(session, sample.ItemNo)!;
        var order = OrdersStore.Order(session, item.OrderNo)!;
        var cells = FireAssayStore.TraysOfItem(session, sample.ItemNo)
            .SelectMany(trayNo => FireAssayStore.Tray(session, trayNo).Cells)
            .Where(cell => cell.IsProof || cell.ItemNo == sample.ItemNo)
            .OrderBy(cell => cell.PlacedSeq);
        return new AssayBasis(
            sample.ItemNo,
            sample.AlloyClass!,
            MethodStore.At(session, order.MethodId, order.MethodVersion)!,
            item.SpecificationPerMille,
            order.DecisionRule,
            OrdersStore.Masses(session, sample.ItemNo)
                .LastOrDefault(mass => mass.Stage != GrossMassWeighed.Returned)?.MassMg,
            [.. cells],
            sample.Attempts);
    }
}
