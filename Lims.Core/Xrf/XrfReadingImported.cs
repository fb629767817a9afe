using Lims.Core.Orders;

namespace Lims.Core.Xrf;

/// <summary>A reading of a spectrometer's file belongs to this item.</summary>
/// <param name="MatchedBy"><c>number</c>: the sample is the item's number; <c>person</c>: somebody said so.</param>
[FactKind("XrfReadingImported")]
public sealed record XrfReadingImported(string ItemNo, string MatchedBy, XrfFileRow Reading) : IFact
{
    public const string ByNumber = "number";
    public const string ByPerson = "person";

    public string Subject => ItemSubject.Of(ItemNo);
}
