namespace Lims.Api.Work;

/// <summary>One item in a queue.</summary>
/// <param name="ItemNo">Null where the reader knows samples by their blind number alone.</param>
/// <param name="ReceivedAtUtc">Null likewise: who stood at the counter then would be known.</param>
public sealed record WorkEntry(
    string? ItemNo, string? OrderNo, string BlindNo, string Stage, string Holder, string? GivenTo, string? TrayNo,
    string? ReceivedAtUtc, long Seq)
{
    public static WorkEntry Of(ItemWorkRow row) => new(
        row.ItemNo, row.OrderNo, row.BlindNo, row.Stage, row.Holder, row.GivenTo, row.TrayNo, row.ReceivedAtUtc,
        row.Seq);

    /// <summary>The same as an analyst may see it.</summary>
    public static WorkEntry Blind(ItemWorkRow row) => Of(row) with
    {
        ItemNo = null, OrderNo = null, ReceivedAtUtc = null,
    };
}
