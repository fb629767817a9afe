using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>The results of several items: a row for each metal of each item, and the total of each metal.</summary>
internal static class ResultTable
{
    private static readonly double[] Columns = [32, 22, 13, 20, 14, 17, 23, 15, 26];
    private static readonly TextStyle Fineness = new(10, Colour.Ink, IsBold: true, Align.Right);
    private static readonly TextStyle Warning = new(8, Colour.Warning, IsBold: true, Align.Right);

    public static IEnumerable<FlowItem> Flow(ReportContent content, ReportWording wording)
    {
        IBlock[] head =
        [
            PaperBlocks.Head(wording["item-no"]),
            PaperBlocks.Head(wording["mass"], "g", Align.Right),
            PaperBlocks.Head(wording["metal"]),
            PaperBlocks.Head(wording["fineness"], "‰", Align.Right),
            PaperBlocks.Head(new BilingualText("U ‰", CoverageFactors(content)), align: Align.Right),
            PaperBlocks.Head(wording["silver"], "‰", Align.Right),
            PaperBlocks.Head(wording["fine-mass"], "g", Align.Right),
            PaperBlocks.Head(wording["standard"], align: Align.Right),
            PaperBlocks.Head(wording["method"]),
        ];
        var rows = content.Items
            .SelectMany(item => item.Results.Select(result => Row(item, result, content.House, wording)))
            .Concat(Totals(content, wording)).ToArray();
        yield return PaperBlocks.SectionTitle(wording["section.results"]);
        yield return new FlowItem(new TableBlock(Columns, head, rows), 2);
        foreach (var basis in content.Items.SelectMany(item => item.Results)
            .Where(result => result.FineMassMg is not null).Select(result => result.Basis).Distinct())
        {
            var label = wording["fine-mass"];
            var words = wording["basis." + basis];
            yield return new FlowItem(new TextBlock(
                $"{label.Tr}: {words.Tr} / {label.En}: {words.En}", TextStyle.English), 2);
        }
        yield return ResultSection.Notes(content, wording);
    }

    private static IBlock[] Row(ReportItem item, ReportResult result, ReportHouse house, ReportWording wording)
    {
        var star = ResultSection.IsOutsideScope(result, house) ? " *" : "";
        var mass = ReportFigures.Number(PrintedMass.Gross(item.MassMgAt(result.Basis), item.GrossMassDecimals));
        return
        [
            PaperBlocks.Cell(item.No, bold: true),
            PaperBlocks.Cell(mass, Align.Right),
            PaperBlocks.Cell(result.Metal + star),
            result.PerMille is null
                ? PaperBlocks.Bilingual(wording["inconclusive"], Warning)
                : new TextBlock(ReportFigures.Number(result.PerMille), Fineness),
            Optional(
                result.UncertaintyPerMille is null ? null : "± " + ReportFigures.Number(result.UncertaintyPerMille)),
            Optional(result.SilverPerMille is null ? null
                : (result.SilverApproximate ? "≈ " : "") + ReportFigures.Number(result.SilverPerMille)),
            Optional(result.FineMassMg is null ? null
                : ReportFigures.Number(PrintedMass.Fine(result.FineMassMg, item.GrossMassDecimals))),
            Optional(result.StandardFineness is null ? null : ReportFigures.Number(result.StandardFineness)),
            MethodCell(result, wording),
        ];
    }

    private static IBlock Optional(string? text) => PaperBlocks.Cell(text ?? "–", Align.Right);

    /// <summary>The method, and below it why it led to no result.</summary>
    private static IBlock MethodCell(ReportResult result, ReportWording wording)
    {
        var method = new TextBlock(
            wording["method." + result.Method.Code].Tr, TextStyle.English with { Colour = Colour.Ink });
        return result.Inconclusive is null
            ? method
            : new ColumnBlock(
                0, method, PaperBlocks.Bilingual(
                    wording["finding." + result.Inconclusive], Warning with { SizePt = 7, Align = Align.Left }));
    }

    private static IEnumerable<IBlock[]> Totals(ReportContent content, ReportWording wording)
    {
        foreach (var metal in content.Items.SelectMany(item => item.Results).Select(result => result.Metal).Distinct())
        {
            if (PrintedMass.TotalFine(content, metal) is not { } total)
                continue;
            var empty = new SpaceBlock(0);
            yield return
            [
                PaperBlocks.Bilingual(wording["total"], TextStyle.Small with { IsBold = true }),
                empty, PaperBlocks.Cell(metal, bold: true), empty, empty, empty,
                new TextBlock(ReportFigures.Number(total), Fineness), empty, empty,
            ];
        }
    }

    private static string CoverageFactors(ReportContent content)
    {
        var factors = content.Items.SelectMany(item => item.Results).Select(result => result.K).OfType<string>()
            .Distinct();
        return "k = " + string.Join(", ", factors.Select(ReportFigures.Number));
    }
}
