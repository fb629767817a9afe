namespace Lims.Core.House;

/// <summary>The streams in which the house speaks of itself.</summary>
public static class HouseSubject
{
    public const string Settings = "house:settings";
    public const string StandardFineness = "house:standard-fineness";
    public const string ReportText = "house:report-text";
}
