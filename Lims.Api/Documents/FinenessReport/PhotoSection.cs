using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>The photographs of several items, five to a row, each above its number.</summary>
internal static class PhotoSection
{
    public const double SizePt = 30 * Mm.Pt;
    private const int PerRow = 5;

    public static IEnumerable<FlowItem> Flow(ReportContent content, ReportWording wording, ReportPhotos photos)
    {
        var cells = content.Items.Where(item => item.PhotoSha256 is not null)
            .Select(item => (IBlock)new ColumnBlock(
                2,
                photos.Of(item, Alternative(item, wording), SizePt)!,
                PaperBlocks.Cell(item.No, Align.Centre, bold: true))).ToArray();
        if (cells.Length == 0)
            yield break;
        yield return PaperBlocks.SectionTitle(wording["section.photos"]);
        foreach (var row in cells.Chunk(PerRow))
            yield return new FlowItem(new RowBlock(
                (Mm.ContentWidthPt - PerRow * SizePt) / (PerRow - 1),
                [.. row.Select(cell => (SizePt, cell))]), 4);
    }

    public static string Alternative(ReportItem item, ReportWording wording) =>
        $"{wording["photo-alt"].Tr} / {wording["photo-alt"].En}: {item.No}";
}
