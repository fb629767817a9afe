using Lims.Core.Methods;

namespace Lims.Core.Xrf;

/// <summary>What the house knows when it takes in the rows of a file.</summary>
/// <param name="ItemOf">The item with this blind number or item number, or null.</param>
/// <param name="ContentsOf">What a reading with this key says so far: one hash, or several where they conflict.</param>
/// <param name="IsQuarantined">Whether the row with this hash lies in quarantine from another file.</param>
/// <param name="SpotsOf">What was measured on this item before.</param>
public sealed record XrfKnowledge(
    Func<string, XrfTarget?> ItemOf,
    Func<string, IReadOnlyCollection<string>> ContentsOf,
    Func<string, bool> IsQuarantined,
    Func<XrfTarget, IReadOnlyList<XrfSpot>> SpotsOf,
    XrfLimits Limits);
