namespace Lims.Core.Reports;

/// <summary>Which mass of an item its fine mass rests on; the texts hold <c>basis.…</c>.</summary>
public static class MassBasis
{
    public const string Received = "received";
    public const string AfterMelt = "after-melt";
    public const string Delivered = "delivered";
}
