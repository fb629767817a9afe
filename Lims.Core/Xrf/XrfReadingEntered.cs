using Lims.Core.Orders;

namespace Lims.Core.Xrf;

/// <summary>
/// One spectrometer reading on one spot of an item, typed in by hand; readings from files are another kind.
/// </summary>
/// <param name="MeasuredAt">The instrument's own clock, without zone.</param>
/// <param name="Seconds">Measuring time, s.</param>
[FactKind("XrfReadingEntered")]
public sealed record XrfReadingEntered(
    string ItemNo,
    string InstrumentId,
    string ReadingNo,
    string MeasuredAt,
    string Seconds,
    IReadOnlyList<XrfComponent> Components) : IFact
{
    public string Subject => ItemSubject.Of(ItemNo);
}
