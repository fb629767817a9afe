namespace Lims.Api.Xrf;

/// <summary>What all readings of an item say, as its table holds it.</summary>
public sealed record XrfVerdictRow(
    string ItemNo, string Metal, long Readings, string MeanPerMille, string RangePerMille, string Verdict);
