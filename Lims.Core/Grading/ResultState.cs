namespace Lims.Core.Grading;

/// <summary>The newest result of an item and how far it has come.</summary>
/// <param name="Outcome">As the calculation left it: accepted, repeat or inconclusive.</param>
/// <param name="CheckedBy">Who checked this very result, or null.</param>
/// <param name="ApprovedBy">Who approved it, or null.</param>
/// <param name="WeighedBy">Everyone who weighed on any tray the result rests on.</param>
public sealed record ResultState(
    string ItemNo,
    long Attempt,
    long ResultSeq,
    string Outcome,
    string? CheckedBy,
    string? ApprovedBy,
    bool SentBack,
    IReadOnlyCollection<string> WeighedBy);
