using Lims.Core.FireAssay;
using Lims.Core.Grading;
using Lims.Core.Orders;

namespace Lims.Core.Reports;

/// <summary>One item's whole story, folded from its stream and the streams of its trays.</summary>
/// <param name="Item">As it was received, and described anew since.</param>
/// <param name="Facts">The facts of the item and of its trays, in the order of the ledger.</param>
public sealed record CaseItem(ItemReceived Item, IReadOnlyList<AppendedFact> Facts)
{
    public GrossMassWeighed? Mass(string stage) =>
        All<GrossMassWeighed>().Select(each => each.Fact).FirstOrDefault(mass => mass.Stage == stage);

    public AssayPlanned Plan => All<AssayPlanned>().Single().Fact;

    /// <summary>Every calculation, in order; the last one is the result that was checked and approved.</summary>
    public IReadOnlyList<(AppendedFact Appended, AssayCalculated Fact)> Calculations => All<AssayCalculated>();

    public (AppendedFact Appended, ResultChecked Fact) Check => Of<ResultChecked>(check => check.ResultSeq);

    public (AppendedFact Appended, ResultApproved Fact) Approval => Of<ResultApproved>(approval => approval.ResultSeq);

    /// <summary>Who weighed the last cornet of the item: the one who analysed it.</summary>
    public string Analyst => All<CornetWeighed>() is { Count: > 0 } cornets
        ? cornets[^1].Appended.Actor
        : Calculations[^1].Appended.Actor;

    public IReadOnlySet<string> Weighers => TrayFold.Weighers(Facts);

    public IReadOnlyList<(AppendedFact Appended, T Fact)> All<T>()
        where T : IFact
    {
        var all = new List<(AppendedFact Appended, T Fact)>();
        foreach (var each in Facts)
            if (each.Fact is T fact)
                all.Add((each, fact));
        return all;
    }

    private (AppendedFact Appended, T Fact) Of<T>(Func<T, long> resultSeq)
        where T : IFact =>
        All<T>().Single(each => resultSeq(each.Fact) == Calculations[^1].Appended.Seq);
}
