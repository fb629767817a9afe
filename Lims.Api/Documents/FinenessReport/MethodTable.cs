using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>How several items were analysed: the methods in both languages, then a row for each result.</summary>
internal static class MethodTable
{
    private static readonly double[] Columns = [32, 17, 33, 36, 23, 20, 21];

    public static IEnumerable<FlowItem> Flow(ReportContent content, ReportWording wording)
    {
        yield return PaperBlocks.SectionTitle(wording["section.method"]);
        foreach (var code in content.Items.SelectMany(item => item.Results).Select(result => result.Method.Code)
            .Distinct())
            yield return new FlowItem(PaperBlocks.Value(wording["method." + code]), 2, KeepWithNext: true);
        IBlock[] head =
        [
            PaperBlocks.Head(wording["item-no"]),
            PaperBlocks.Head(wording["replicates"], align: Align.Right),
            PaperBlocks.Head(wording["portions"]),
            PaperBlocks.Head(new BilingualText(
                wording["cornets"].Tr + " / " + wording["beads"].Tr,
                wording["cornets"].En + " / " + wording["beads"].En)),
            PaperBlocks.Head(wording["remainder"]),
            PaperBlocks.Head(wording["loss"]),
            PaperBlocks.Head(wording["witness"]),
        ];
        var rows = content.Items.SelectMany(item => item.Results.Select(result => Row(item, result)));
        yield return new FlowItem(new TableBlock(Columns, head, [.. rows]), 2);
    }

    private static IBlock[] Row(ReportItem item, ReportResult result)
    {
        var method = result.Method;
        var returned = new[] { MethodSection.Masses(method.CornetsMg), MethodSection.Masses(method.BeadsMg) };
        return
        [
            PaperBlocks.Cell($"{item.No} {result.Metal}", bold: true),
            PaperBlocks.Cell(ReportFigures.Number(method.Replicates), Align.Right),
            PaperBlocks.Cell(MethodSection.Masses(method.PortionsMg) ?? "–"),
            PaperBlocks.Cell(string.Join(" / ", returned.Select(masses => masses ?? "–"))),
            PaperBlocks.Cell(MethodSection.Mass(method.RemainderMg) ?? "–"),
            PaperBlocks.Cell(MethodSection.Mass(method.LossMg) ?? "–"),
            PaperBlocks.Cell(method.WitnessSampleNo ?? "–"),
        ];
    }
}
