namespace Lims.Core.FireAssay;

/// <summary>What one attempt at an item came to: its outcome and the code it was refused for, if any.</summary>
public sealed record AttemptOutcome(long Attempt, string Outcome, string? Finding);
