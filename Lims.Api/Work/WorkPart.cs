namespace Lims.Api.Work;

/// <summary>One list of a person's queue.</summary>
/// <param name="Code">A stage, or one of the constants of <see cref="WaitingWork"/>.</param>
/// <param name="Count">How many there are, up to <see cref="WorkPage.MostCounted"/>.</param>
/// <param name="Before">What the next page is asked with; null on the last one.</param>
public sealed record WorkPart(string Code, int Count, long? Before, IReadOnlyList<WorkEntry> Entries);
