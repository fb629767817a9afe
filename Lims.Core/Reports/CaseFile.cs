using System.Collections.Concurrent;
using Lims.Core.FireAssay;
using Lims.Core.House;
using Lims.Core.Methods;
using Lims.Core.Orders;

namespace Lims.Core.Reports;

/// <summary>Everything a report rests on, folded from the facts of its streams and from nothing else.</summary>
/// <remarks>
/// The house composes a report from this, and whoever verifies the report folds the same facts again out of the
/// evidence in the paper: there is one way from facts to figures. It never changes, so a calculation's worksheet is
/// kept once it was asked for. For several threads.
/// </remarks>
public sealed class CaseFile(
    AppendedFact orderFact,
    HouseSettingsSet house,
    AssayMethod method,
    ReportTextSet texts,
    IReadOnlyList<CaseItem> items)
{
    // By the fact itself, which is of one item alone: an equal one of a forged evidence is another.
    private readonly ConcurrentDictionary<AppendedFact, (AssayBasis, Worksheet)> _worksheets =
        new(ReferenceEqualityComparer.Instance);

    public AppendedFact OrderFact => orderFact;

    public HouseSettingsSet House => house;

    public AssayMethod Method => method;

    public ReportTextSet Texts => texts;

    public IReadOnlyList<CaseItem> Items => items;

    public OrderReceived Order => (OrderReceived)OrderFact.Fact;

    /// <param name="facts">Complete streams: the order, its items, their trays, the method, settings and texts.</param>
    /// <param name="orderNo">The reception the report is for.</param>
    /// <param name="itemNos">The items on the report, in their order.</param>
    /// <exception cref="InvalidOperationException">
    /// A stream that the report rests on is missing or not complete.
    /// </exception>
    public static CaseFile From(IEnumerable<AppendedFact> facts, string orderNo, IReadOnlyList<string> itemNos)
    {
        var all = facts.OrderBy(each => each.Seq).ToList();
        var orderFact = all.Single(each => each.Fact is OrderReceived order && order.OrderNo == orderNo);
        var order = (OrderReceived)orderFact.Fact;
        var method = all.Single(each =>
            each.Fact is MethodVersionSet set && set.MethodId == order.MethodId
            && each.SubjectVersion == order.MethodVersion);
        return new CaseFile(
            orderFact,
            all.Select(each => each.Fact).OfType<HouseSettingsSet>().Last(),
            AssayMethod.From((MethodVersionSet)method.Fact, method.SubjectVersion),
            all.Select(each => each.Fact).OfType<ReportTextSet>().Last(),
            [.. itemNos.Select(itemNo => Item(all, itemNo))]);
    }

    /// <summary>What a calculation rested on, and the worksheet built from it.</summary>
    /// <param name="item">Whose calculation it is.</param>
    public (AssayBasis Basis, Worksheet Worksheet) WorksheetOf(CaseItem item, AppendedFact calculation) =>
        _worksheets.GetOrAdd(calculation, fact =>
        {
            var basis = BasisOf(item, fact);
            return (basis, Assaying.Worksheet(basis));
        });

    /// <summary>What the calculation at this place of the ledger rested on.</summary>
    public AssayBasis BasisOf(CaseItem item, AppendedFact calculation)
    {
        var before = item.Facts.Where(each => each.Seq < calculation.Seq).ToList();
        var masses = before.Select(each => each.Fact).OfType<GrossMassWeighed>().ToList();
        return new AssayBasis(
            item.Item.ItemNo,
            item.Plan.AlloyClass,
            Method,
            item.Item.SpecificationPerMille,
            Order.DecisionRule,
            masses.LastOrDefault(mass => mass.Stage != GrossMassWeighed.Returned)?.MassMg,
            TrayFold.Cells(before),
            [.. before.Select(each => each.Fact).OfType<AssayCalculated>()
                .Select(earlier => new AttemptOutcome(earlier.Attempt, earlier.Outcome, earlier.Finding))]);
    }

    private static CaseItem Item(List<AppendedFact> all, string itemNo)
    {
        var subject = ItemSubject.Of(itemNo);
        var own = all.Where(each => each.Fact.Subject == subject).ToList();
        var trays = own.Select(each => each.Fact).OfType<PortionPlaced>()
            .Select(portion => TraySubject.Of(portion.TrayNo)).ToHashSet(StringComparer.Ordinal);
        return new CaseItem(
            own.Select(each => each.Fact).OfType<ItemRedescribed>().Aggregate(
                own.Select(each => each.Fact).OfType<ItemReceived>().Single(), (item, told) => told.Over(item)),
            [.. all.Where(each => each.Fact.Subject is var of && (of == subject || trays.Contains(of)))]);
    }
}
