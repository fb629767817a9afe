using Lims.Api.House;
using Lims.Core.Ledger;
using Lims.Core.Orders;

namespace Lims.Api.Orders;

/// <summary>A new order as a person types it.</summary>
public sealed class NewOrderFields
{
    private const string HourPattern = "yyyy-MM-dd'T'HH:mm";

    public string MethodId { get; set; } = "";

    public string? DecisionRule { get; set; }

    public string SampledBy { get; set; } = "house";

    /// <summary>On the clock of the house, <c>2026-01-05T15:00</c>; empty where no hour is promised.</summary>
    public string? Promised { get; set; }

    public bool Rush { get; set; }

    public string? RushReason { get; set; }

    public bool ReturnRemainder { get; set; } = true;

    public bool ReturnCornets { get; set; } = true;

    public bool KeepWitness { get; set; }

    public string? ReturnWishes { get; set; }

    public List<NewItemFields> Items { get; set; } = [];

    /// <summary>What an unknown customer is asked; one bar of gold.</summary>
    public static NewOrderFields Fresh(string methodId, DateTimeOffset now) => new()
    {
        MethodId = methodId,
        Promised = HouseCalendar.NextClosing(now).ToString(HourPattern, CultureInfo.InvariantCulture),
        Items = [new NewItemFields()],
    };

    /// <summary>The same as last time; a rush is asked for anew each time.</summary>
    public static NewOrderFields Again(
        OrderRow order, OrderAgreementRow agreed, IReadOnlyList<ItemRow> items, DateTimeOffset now)
    {
        var fields = Fresh(order.MethodId, now);
        (fields.DecisionRule, fields.SampledBy) = (order.DecisionRule, order.SampledBy);
        fields.ReturnWishes = order.ReturnWishes;
        (fields.ReturnRemainder, fields.ReturnCornets, fields.KeepWitness) =
            (agreed.ReturnRemainder == 1, agreed.ReturnCornets == 1, agreed.KeepWitness == 1);
        fields.Items = [.. items.Select(NewItemFields.Again)];
        return fields;
    }

    /// <exception cref="Core.Refusals.RefusedException">A figure or the hour cannot be read.</exception>
    public ReceiveOrder Receive(string partyId) => new(
        partyId, MethodId, NewItemFields.Text(DecisionRule), SampledBy, NewItemFields.Text(ReturnWishes),
        [.. Items.Select(item => item.Announce())], Hour(Promised), Rush,
        Rush ? NewItemFields.Text(RushReason) : null, ReturnRemainder, ReturnCornets, KeepWitness);

    /// <summary>An hour on the clock of the house, as a browser sends it, as an instant; null: empty.</summary>
    /// <exception cref="Core.Refusals.RefusedException">It cannot be read.</exception>
    public static string? Hour(string? typed)
    {
        if (NewItemFields.Text(typed) is not { } text)
            return null;
        return DateTime.TryParseExact(
            text, HourPattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? LedgerInstant.Format(HouseCalendar.Instant(local))
            : throw OrdersRefusals.PromiseText.With(text);
    }
}
