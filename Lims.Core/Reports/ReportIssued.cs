namespace Lims.Core.Reports;

/// <summary>The signed paper exists: exactly these bytes are the report.</summary>
[FactKind("ReportIssued")]
public sealed record ReportIssued(string ReportNo, string PdfSha256) : IFact, INamesBytes
{
    public string Subject => ReportSubject.Of(ReportNo);

    [JsonIgnore]
    public IEnumerable<string> BytesSha256 => [PdfSha256];
}
