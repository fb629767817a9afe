using Lims.Core.Quantities;
using Lims.Core.Refusals;

namespace Lims.Core.Orders;

/// <summary>Taking metal in: numbers without gaps, nothing half described.</summary>
public static class Reception
{
    /// <summary>The most items one order may have: positions are two digits.</summary>
    public const int MostItems = 99;

    public static IReadOnlyList<string> Metals { get; } = ["Au", "Ag", "Pt", "Pd"];

    public static IReadOnlyList<string> Kinds { get; } =
        ["bar", "casting", "jewellery", "scrap", "granules", "coin", "other"];

    public static IReadOnlyList<string> DecisionRules { get; } = ["simple", "guarded", "guarded-95", "non-binary"];

    public static IReadOnlyList<string> Samplers { get; } = ["customer", "house"];

    /// <param name="ask">What reception asks for.</param>
    /// <param name="place">Where the new order stands: its year, its number and the method's version in force.</param>
    /// <param name="holder">Who has the items in hands.</param>
    /// <param name="blindNos">One unused blind number an item, drawn outside.</param>
    public static IReadOnlyList<IFact> Decide(
        ReceiveOrder ask, OrderPlace place, string holder, IReadOnlyList<string> blindNos)
    {
        Check(ask);
        var orderNo = HouseCode.Reception(place.Year, place.Number);
        var facts = new List<IFact>
        {
            new OrderReceived(orderNo, place.Year, place.Number, ask.PartyId, ask.MethodId, place.MethodVersion,
                ask.DecisionRule, ask.SampledBy, ask.ReturnWishes, PromisedHour.Of(ask.PromisedAtUtc),
                ask.Rush ? 1 : 0, ask.RushReason, ask.ReturnRemainder ? 1 : 0, ask.ReturnCornets ? 1 : 0,
                ask.KeepWitness ? 1 : 0),
        };
        for (var i = 0; i < ask.Items.Count; i++)
        {
            var item = ask.Items[i];
            facts.Add(new ItemReceived(
                HouseCode.Item(orderNo, i + 1), orderNo, i + 1, blindNos[i], item.Kind, item.Metal, item.Pieces,
                item.DeclaredPerMille, item.SpecificationPerMille, item.Marks, item.SerialNo, item.KmtsCode,
                item.SealNo, item.Condition, holder));
        }
        return facts;
    }

    /// <summary>
    /// An item is weighed once as it comes and, after sampling and before its result, once as it goes; and, at any
    /// time after it came, once as it is handed back.
    /// </summary>
    public static void MustAwaitWeighing(
        string itemNo, string stage, IReadOnlyCollection<string> weighedStages, bool calculated)
    {
        if (!GrossMassWeighed.Stages.Contains(stage))
            throw OrdersRefusals.Unknown.With(
                new Detail("Tartım aşaması", "the stage of weighing"), stage,
                string.Join(", ", GrossMassWeighed.Stages));
        if (weighedStages.Contains(stage))
            throw OrdersRefusals.AlreadyWeighed.With(itemNo);
        if (stage != GrossMassWeighed.Received && weighedStages.Count == 0)
            throw OrdersRefusals.NotYetWeighed.With(itemNo);
        if (calculated && stage != GrossMassWeighed.Returned)
            throw OrdersRefusals.MassAfterResult.With(itemNo);
    }

    public static GrossMassWeighed Weigh(GrossMassWeighed weighed) => DecimalText.Parse(weighed.MassMg) > 0
        ? weighed
        : throw OrdersRefusals.MassNotPositive.With(weighed.Digits + " " + weighed.Unit);

    private static void Check(ReceiveOrder ask)
    {
        if (ask.Items.Count is 0 or > MostItems)
            throw OrdersRefusals.ItemCount.With(ask.Items.Count.ToString(CultureInfo.InvariantCulture));
        if (ask.DecisionRule is not null && !DecisionRules.Contains(ask.DecisionRule))
            throw OrdersRefusals.Unknown.With(
                new Detail("Karar kuralı", "the decision rule"), ask.DecisionRule, string.Join(", ", DecisionRules));
        if (!Samplers.Contains(ask.SampledBy))
            throw OrdersRefusals.Unknown.With(
                new Detail("Numuneyi alan", "who sampled"), ask.SampledBy, string.Join(", ", Samplers));
        foreach (var item in ask.Items)
            Check(item, ask.DecisionRule);
    }

    private static void Check(AnnouncedItem item, string? decisionRule)
    {
        if (!Kinds.Contains(item.Kind))
            throw OrdersRefusals.Unknown.With(new Detail("Tür", "the kind"), item.Kind, string.Join(", ", Kinds));
        if (!Metals.Contains(item.Metal))
            throw OrdersRefusals.Unknown.With(
                new Detail("Metal", "the metal"), item.Metal, string.Join(", ", Metals));
        CheckPieces(item.Pieces);
        CheckPerMille(item.DeclaredPerMille);
        CheckPerMille(item.SpecificationPerMille);
        if (item.SpecificationPerMille is not null && decisionRule is null)
            throw OrdersRefusals.RuleMissing.With(item.SpecificationPerMille);
    }

    internal static void CheckPieces(long pieces)
    {
        if (pieces is < 1 or > 1_000_000)
            throw OrdersRefusals.Pieces.With(pieces.ToString(CultureInfo.InvariantCulture));
    }

    internal static void CheckPerMille(string? perMille)
    {
        if (perMille is not null && (!DecimalText.TryParse(perMille, out var value) || value is <= 0 or > 1000))
            throw OrdersRefusals.FinenessText.With(perMille);
    }
}
