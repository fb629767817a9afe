using Lims.Core.Work;

namespace Lims.Api.Work;

/// <summary>An order in a list.</summary>
/// <param name="PublicStage">What its customer is told.</param>
/// <param name="Stages">How many items stand at which stage, in the order of the stages.</param>
public sealed record OrderWork(
    string OrderNo, string PartyId, string ReceivedAtUtc, long Seq, string PublicStage,
    IReadOnlyList<StageCount> Stages)
{
    internal static OrderWork Of(OrderWorkRow row, IEnumerable<StageCount> stages)
    {
        var found = stages.ToList();
        return new OrderWork(row.OrderNo, row.PartyId, row.ReceivedAtUtc, row.Seq,
            Core.Work.PublicStage.OfOrder(found.Select(each => each.Stage)),
            [.. Stage.All.SelectMany(stage => found.Where(each => each.Stage == stage))]);
    }
}
