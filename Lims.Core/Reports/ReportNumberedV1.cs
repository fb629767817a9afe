namespace Lims.Core.Reports;

/// <summary>A report number of the first days, when no report could replace another.</summary>
[FactKind("ReportNumbered")]
public sealed record ReportNumberedV1(
    string ReportNo,
    long Year,
    long Number,
    string PublicCode,
    string OrderNo,
    IReadOnlyList<string> ItemNos,
    string ContentSha256,
    IReadOnlyList<StreamVersion> RestsOn) : IEarlierFact, INamesBytes
{
    public string Subject => ReportSubject.Of(ReportNo);

    [JsonIgnore]
    public IEnumerable<string> BytesSha256 => [ContentSha256];

    public IFact Lift() => new ReportNumbered(
        ReportNo, Year, Number, PublicCode, OrderNo, ItemNos, ContentSha256, RestsOn, null, null);
}
