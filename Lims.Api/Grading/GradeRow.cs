namespace Lims.Api.Grading;

/// <summary>The newest result of an item and who passed it, as its table holds it.</summary>
public sealed record GradeRow(
    string ItemNo, long Attempt, long ResultSeq, string Outcome, string? CheckedBy, string? CheckedAtUtc,
    string? ApprovedBy, string? ApprovedAtUtc, long SameAsChecker, long SentBack, string? SentBackReason);
