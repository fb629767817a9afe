using Lims.Core.Quantities;

namespace Lims.Core.Reports;

/// <summary>The register of reports: numbers without gaps, each with one fate.</summary>
public static class ReportBook
{
    /// <summary>Where a report number stands: numbered and neither issued nor void is in preparation.</summary>
    /// <param name="ReplacedBy">The number that takes its place, issued or in preparation; null when none does.</param>
    public sealed record Entry(
        string ReportNo, bool Issued, bool Voided, bool Revoked = false, string? ReplacedBy = null);

    /// <param name="file">Everything the report rests on.</param>
    /// <param name="gathered">The streams of the file, in the order they were found.</param>
    /// <param name="content">What the paper will say under this number.</param>
    /// <param name="contentSha256">Of its JSON, lower-case hex.</param>
    public static ReportNumbered Number(
        CaseFile file, IEnumerable<(string Subject, IReadOnlyList<AppendedFact> Facts)> gathered,
        ReportContent content, string contentSha256, int year, long number) => new(
        content.ReportNo,
        year,
        number,
        content.PublicCode,
        file.Order.OrderNo,
        [.. file.Items.Select(item => item.Item.ItemNo)],
        contentSha256,
        [.. gathered.Select(stream => new StreamVersion(stream.Subject, stream.Facts.Count))],
        content.Amendment?.ReplacesReportNo,
        content.Amendment?.Reason);

    public static string NextNo(int year, long number) => HouseCode.Report(year, number);

    /// <summary>The signed paper exists; a second paper under the same number is never made.</summary>
    public static IReadOnlyList<IFact> Issue(Entry entry, string pdfSha256)
    {
        MustBeOpen(entry);
        return [new ReportIssued(entry.ReportNo, pdfSha256)];
    }

    public static IReadOnlyList<IFact> Void(Entry entry, string reason)
    {
        MustBeOpen(entry);
        if (string.IsNullOrWhiteSpace(reason))
            throw ReportsRefusals.VoidReasonMissing.With(entry.ReportNo);
        return [new ReportVoided(entry.ReportNo, reason)];
    }

    private static void MustBeOpen(Entry entry)
    {
        if (entry.Issued)
            throw ReportsRefusals.AlreadyIssued.With(entry.ReportNo);
        if (entry.Voided)
            throw ReportsRefusals.AlreadyVoided.With(entry.ReportNo);
    }
}
