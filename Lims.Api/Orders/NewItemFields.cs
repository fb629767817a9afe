using Lims.Core.Orders;

namespace Lims.Api.Orders;

/// <summary>One item as a person types it: figures with a comma or a point, empty for nothing.</summary>
public sealed class NewItemFields
{
    public string Kind { get; set; } = "bar";

    public string Metal { get; set; } = "Au";

    public string? Pieces { get; set; } = "1";

    public string? Declared { get; set; }

    public string? Specification { get; set; }

    public string? Marks { get; set; }

    public string? SerialNo { get; set; }

    public string? KmtsCode { get; set; }

    public string? SealNo { get; set; }

    public string? Condition { get; set; }

    /// <summary>
    /// The same thing again, without what belongs to one piece alone: serial, KMTS code, seal, condition.
    /// </summary>
    public static NewItemFields Again(ItemRow item) => new()
    {
        Kind = item.Kind,
        Metal = item.Metal,
        Pieces = item.Pieces.ToString(CultureInfo.InvariantCulture),
        Declared = item.DeclaredPerMille,
        Specification = item.SpecificationPerMille,
        Marks = item.Marks,
    };

    /// <summary>The item as it is described now, to be described anew.</summary>
    public static NewItemFields Of(ItemRow item)
    {
        var fields = Again(item);
        (fields.SerialNo, fields.KmtsCode) = (item.SerialNo, item.KmtsCode);
        (fields.SealNo, fields.Condition) = (item.SealNo, item.Condition);
        return fields;
    }

    /// <exception cref="Core.Refusals.RefusedException">The pieces are no whole number.</exception>
    public AnnouncedItem Announce() => new(
        Kind, Metal, Count(), Figure(Declared), Figure(Specification), Text(Marks), Text(SerialNo), Text(KmtsCode),
        Text(SealNo), Text(Condition));

    /// <exception cref="Core.Refusals.RefusedException">The pieces are no whole number.</exception>
    public ItemRedescribed Redescribe(string itemNo, string? reason) => new(
        itemNo, Count(), Figure(Declared), Text(Marks), Text(SerialNo), Text(KmtsCode), Text(SealNo), Text(Condition),
        (reason ?? "").Trim());

    /// <summary>People write a comma, the record a point; whether it is a figure is looked at further in.</summary>
    public static string? Figure(string? typed) => Text(typed)?.Replace(',', '.');

    public static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private long Count() =>
        long.TryParse(Text(Pieces), NumberStyles.None, CultureInfo.InvariantCulture, out var pieces)
            ? pieces
            : throw OrdersRefusals.Pieces.With(Pieces ?? "");
}
