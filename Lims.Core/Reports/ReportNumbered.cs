namespace Lims.Core.Reports;

/// <summary>A report took the next number: from now on its content is fixed, whatever happens to the machine.</summary>
/// <param name="ContentSha256">The canonical <see cref="ReportContent"/>, kept as bytes.</param>
/// <param name="RestsOn">Every stream the content was composed from, and how far it had come.</param>
/// <param name="Replaces">The issued report that this one takes the place of once it is issued, or null.</param>
/// <param name="Reason">Why it does, as the paper says it; null when it replaces none.</param>
[FactKind("ReportNumbered", 2)]
public sealed record ReportNumbered(
    string ReportNo,
    long Year,
    long Number,
    string PublicCode,
    string OrderNo,
    IReadOnlyList<string> ItemNos,
    string ContentSha256,
    IReadOnlyList<StreamVersion> RestsOn,
    string? Replaces,
    string? Reason) : IFact, INamesBytes
{
    public string Subject => ReportSubject.Of(ReportNo);

    [JsonIgnore]
    public IEnumerable<string> BytesSha256 => [ContentSha256];
}
