using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>What was received, when there are several items: a row each.</summary>
internal static class ItemTable
{
    private static readonly double[] Columns = [32, 33, 12, 27, 48, 28];

    public static IEnumerable<FlowItem> Flow(ReportContent content, ReportWording wording)
    {
        IBlock[] head =
        [
            PaperBlocks.Head(wording["item-no"]),
            PaperBlocks.Head(wording["kind"]),
            PaperBlocks.Head(wording["pieces"], align: Align.Right),
            PaperBlocks.Head(wording["gross-mass"], "g", Align.Right),
            PaperBlocks.Head(Joined("marks", "serial-no", "kmts", "declared")),
            PaperBlocks.Head(Joined("seal-no", "condition")),
        ];
        yield return PaperBlocks.SectionTitle(wording["section.items"]);
        yield return new FlowItem(
            new TableBlock(Columns, head, [.. content.Items.Select(item => Row(item, wording))]), 2);
        if (content.Items.Any(ItemSection.HasCustomerStatement))
            yield return ItemSection.CustomerStatementNote(wording);

        BilingualText Joined(params string[] keys) => new(
            string.Join(" · ", keys.Select(key => wording[key].Tr)),
            string.Join(" · ", keys.Select(key => wording[key].En)));
    }

    private static IBlock[] Row(ReportItem item, ReportWording wording)
    {
        var metal = wording["metal." + item.Metal];
        return
        [
            PaperBlocks.Cell(item.No, bold: true),
            PaperBlocks.Bilingual(
                new BilingualText($"{item.Kind.Tr}, {metal.Tr}", $"{item.Kind.En}, {metal.En}"), TextStyle.Small),
            PaperBlocks.Cell(ReportFigures.Number(item.Pieces), Align.Right),
            PaperBlocks.Cell(Masses(item, wording), Align.Right),
            PaperBlocks.Cell(Known(item.Marks, item.SerialNo, item.KmtsCode,
                item.DeclaredPerMille is null ? null : ReportFigures.PerMille(item.DeclaredPerMille))),
            PaperBlocks.Cell(Known(item.SealNo, item.Condition)),
        ];
    }

    /// <summary>The mass received; a later one only when the fine mass rests on it, and then in the table of
    /// results.</summary>
    private static string Masses(ReportItem item, ReportWording wording)
    {
        var received = ReportFigures.Number(PrintedMass.Gross(item.GrossMassMg, item.GrossMassDecimals));
        return item.AfterMeltMassMg is null ? received : received + " · " + wording["after-melt-mass"].Tr + " "
            + ReportFigures.Number(PrintedMass.Gross(item.AfterMeltMassMg, item.GrossMassDecimals));
    }

    private static string Known(params string?[] parts) => string.Join(" · ", parts.Where(part => part is not null));
}
