using Lims.Api.Documents.FinenessReport;
using Lims.Api.Documents.Layout;
using Lims.Core.Orders;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Reception;

/// <summary>The items, a row each, and the sum of what was weighed.</summary>
internal static class ReceiptItems
{
    private static readonly double[] Columns = [31, 33, 12, 24, 50, 30];

    public static TableBlock Block(ReceptionReceipt receipt, ReportWording wording)
    {
        IBlock[] head =
        [
            PaperBlocks.Head(wording["item-no"]),
            PaperBlocks.Head(wording["kind"]),
            PaperBlocks.Head(wording["pieces"], align: Align.Right),
            PaperBlocks.Head(wording["mass"], "g", Align.Right),
            PaperBlocks.Head(wording["receipt.stated"]),
            PaperBlocks.Head(wording["seal-condition"]),
        ];
        IEnumerable<IReadOnlyList<IBlock>> rows = receipt.Items.Select(item => Row(item, wording));
        return new TableBlock(
            Columns, head, [.. receipt.Items.Count > 1 ? rows.Append(Total(receipt, wording)) : rows]);
    }

    private static IBlock[] Row(ReceiptItem item, ReportWording wording)
    {
        var (kind, metal) = (wording.Coded("kind.", item.Kind), wording["metal." + item.Metal]);
        return
        [
            PaperBlocks.Cell(item.ItemNo, bold: true),
            PaperBlocks.Bilingual(
                new BilingualText($"{kind.Tr}, {metal.Tr}", $"{kind.En}, {metal.En}"), TextStyle.Small),
            PaperBlocks.Cell(ReportFigures.Number(item.Pieces), Align.Right),
            PaperBlocks.Cell(ReportFigures.Number(Grams(item)), Align.Right, bold: true),
            PaperBlocks.Cell(Known(item.Marks, item.SerialNo, item.KmtsCode,
                item.DeclaredPerMille is null ? null : ReportFigures.PerMille(item.DeclaredPerMille))),
            PaperBlocks.Cell(Known(item.SealNo, item.Condition)),
        ];
    }

    private static IBlock[] Total(ReceptionReceipt receipt, ReportWording wording)
    {
        var empty = new SpaceBlock(0);
        return
        [
            PaperBlocks.Bilingual(wording["total"], TextStyle.Small with { IsBold = true }),
            empty,
            PaperBlocks.Cell(
                ReportFigures.Number(receipt.Items.Sum(item => item.Pieces)), Align.Right, bold: true),
            PaperBlocks.Cell(ReportFigures.Number(receipt.Items.Sum(Grams)), Align.Right, bold: true),
            empty, empty,
        ];
    }

    private static decimal Grams(ReceiptItem item) => PrintedMass.Gross(item.GrossMassMg, item.GrossMassDecimals);

    private static string Known(params string?[] parts)
    {
        var known = string.Join(" · ", parts.Where(part => part is not null));
        return known.Length == 0 ? "–" : known;
    }
}
