namespace Lims.Api.Work;

/// <summary>How many items stand at one stage.</summary>
public sealed record StageCount(string Stage, long Items);
