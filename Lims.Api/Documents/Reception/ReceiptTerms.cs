using Lims.Api.Documents.FinenessReport;
using Lims.Api.Documents.Layout;
using Lims.Core.Orders;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Reception;

/// <summary>Who brought what when, and what was agreed, beside the code of the page to follow the job.</summary>
internal static class ReceiptTerms
{
    private const double CodeSizePt = 25 * Mm.Pt;
    private const double CodeColumnPt = 30 * Mm.Pt;

    public static IBlock Block(ReceptionReceipt receipt, ReportWording wording)
    {
        var customer = receipt.CustomerPlace is null
            ? PaperBlocks.Value(receipt.CustomerName)
            : new ColumnBlock(0, PaperBlocks.Value(receipt.CustomerName), PaperBlocks.Cell(receipt.CustomerPlace));
        List<IBlock> fields =
        [
            PaperBlocks.Field(wording["customer"], customer),
            Field("receipt.received", ReportFigures.Minute(receipt.ReceivedAtUtc)),
            PaperBlocks.Field(wording["receipt.method"],
                PaperBlocks.Value(wording.Coded("method.", receipt.Method))),
            Field("receipt.promised",
                receipt.PromisedAtUtc is null ? "–" : ReportFigures.Minute(receipt.PromisedAtUtc)),
            PaperBlocks.Field(wording["receipt.rule"], PaperBlocks.Value(receipt.DecisionRule is null
                ? wording["receipt.no-rule"] : wording["rule." + receipt.DecisionRule])),
            PaperBlocks.Field(wording["receipt.sampled-by"],
                PaperBlocks.Value(wording["receipt.sampled." + receipt.SampledBy])),
        ];
        fields.AddRange(Stated(receipt, wording));
        var (follow, alternative) = (wording["receipt.follow"], wording["receipt.follow-alt"]);
        return new RowBlock(
            10,
            (-1, PaperBlocks.Grid(fields, 2)),
            (CodeColumnPt, new ColumnBlock(
                0,
                new CodeBlock(
                    receipt.PhonePageUrl, $"{alternative.Tr} / {alternative.En}: {receipt.PhonePageUrl}", CodeSizePt)
                    { StandsOnEdge = true },
                new SpaceBlock(-5),
                PaperBlocks.Bilingual(follow, TextStyle.Small with { Align = Align.Right }))));

        IBlock Field(string key, string value) => PaperBlocks.Field(wording[key], PaperBlocks.Value(value));
    }

    /// <summary>What becomes of the metal, as it was said at the counter; only what was said.</summary>
    private static IEnumerable<IBlock> Stated(ReceptionReceipt receipt, ReportWording wording)
    {
        (string Key, string? Text)[] stated =
        [
            ("receipt.wishes", receipt.ReturnWishes), ("receipt.consumed", receipt.Consumed),
            ("receipt.returned", receipt.Returned), ("receipt.kept", receipt.Kept),
        ];
        return stated.Where(each => each.Text is not null)
            .Select(each => PaperBlocks.Field(wording[each.Key], new TextBlock(each.Text!, TextStyle.Small)));
    }
}
