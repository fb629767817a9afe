using Lims.Core.Orders;

namespace Lims.Core.FireAssay;

/// <summary>What the weighings of a sample come to, by the rules in force when it was calculated.</summary>
/// <param name="Attempt">1 after the first pair, one more after each repeat.</param>
/// <param name="Outcome"><c>accepted</c>, <c>repeat</c> or <c>inconclusive</c>.</param>
/// <param name="Finding">The code for which the worksheet was refused, or null.</param>
/// <param name="ReportedPerMille">The figure for print, ‰; null unless accepted.</param>
/// <param name="WorksheetSha256">SHA-256 of the worksheet's JSON, as it can be built again from the facts.</param>
/// <param name="ResultJson">The whole result, as text: a changed formula would be another number of rules.</param>
[FactKind("AssayCalculated")]
public sealed record AssayCalculated(
    string ItemNo,
    long Attempt,
    string Rules,
    string Outcome,
    string? Finding,
    string? ReportedPerMille,
    string WorksheetSha256,
    string ResultJson) : IFact
{
    public const string Accepted = "accepted";
    public const string Repeat = "repeat";
    public const string Inconclusive = "inconclusive";

    public string Subject => ItemSubject.Of(ItemNo);
}
