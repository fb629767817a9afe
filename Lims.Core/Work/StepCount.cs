namespace Lims.Core.Work;

/// <summary>How many cells of a tray stand at one step, and how many of them hold a sample's portion.</summary>
public sealed record StepCount(string Step, long Cells, long Portions);
