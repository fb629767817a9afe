using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>Deviations from the method, and who took the samples.</summary>
internal static class RemarksSection
{
    public static IEnumerable<FlowItem> Flow(ReportContent content, ReportWording wording)
    {
        yield return PaperBlocks.SectionTitle(wording["section.remarks"]);
        var sampling = PaperBlocks.Field(wording["sampling"], Sampling(content.Sampling, wording));
        if (content.Deviations.Count == 0)
        {
            var none = PaperBlocks.Bilingual(wording["deviations.none"], TextStyle.Label);
            yield return new FlowItem(
                new RowBlock(
                    PaperBlocks.FieldGapPt, (-1, PaperBlocks.Field(wording["deviations"], none)), (-1, sampling)), 2);
            yield break;
        }
        yield return new FlowItem(
            PaperBlocks.Field(wording["deviations"], new TextBlock(content.Deviations[0], TextStyle.Label)), 2);
        foreach (var deviation in content.Deviations.Skip(1))
            yield return new FlowItem(new RowBlock(
                PaperBlocks.FieldGapPt, (PaperBlocks.LabelWidthPt, new SpaceBlock(0)),
                (-1, new TextBlock(deviation, TextStyle.Label))), 2);
        yield return new FlowItem(sampling, 3);
    }

    private static ColumnBlock Sampling(ReportSampling sampling, ReportWording wording)
    {
        var sentence = wording[sampling.BroughtByCustomer ? "sampling.customer" : "sampling.house"];
        var details = string.Join(" · ", new[]
        {
            sampling.By, sampling.Place, sampling.AtUtc is null ? null : ReportFigures.Minute(sampling.AtUtc),
            sampling.How,
        }.Where(part => part is not null));
        var bilingual = PaperBlocks.Bilingual(sentence, TextStyle.Label);
        return details.Length == 0
            ? new ColumnBlock(0, bilingual)
            : new ColumnBlock(0, bilingual, new TextBlock(details, TextStyle.Label));
    }
}
