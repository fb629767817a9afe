namespace Lims.Api.Grading;

/// <summary>A portion that came to grief, with its reason.</summary>
public sealed record GradedLoss(string Place, string Reason, string AtUtc, string Who);
