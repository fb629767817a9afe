using Lims.Core.Orders;

namespace Lims.Api.Orders;

/// <summary>One weighing of a whole item as its table holds it.</summary>
public sealed record ItemMassRow(
    string ItemNo, string Stage, string InstrumentId, string CaptureSha256, string MassMg, string Digits, string Unit,
    long Seq)
{
    internal int DecimalsInGrams => WeighedFigure.DecimalsInGrams(Digits, Unit);
}
