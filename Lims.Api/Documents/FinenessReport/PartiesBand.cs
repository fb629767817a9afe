using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>For whom and when, beside the code that leads to the public page.</summary>
internal static class PartiesBand
{
    private const double CodeSizePt = 28 * Mm.Pt;
    private const double CodeColumnPt = 40 * Mm.Pt;

    public static IBlock Block(ReportContent content, ReportWording wording)
    {
        var customer = content.Customer.Place is null
            ? PaperBlocks.Value(content.Customer.Name)
            : new ColumnBlock(0, PaperBlocks.Value(content.Customer.Name), PaperBlocks.Cell(content.Customer.Place));
        var code = new TextStyle(8, Colour.Ink, IsBold: true, Align.Right);
        var label = wording["code"];
        return new RowBlock(
            10,
            (-1, new ColumnBlock(
                3,
                [.. HeadBand.Notices(content, wording),
                PaperBlocks.Field(wording["customer"], customer),
                PaperBlocks.Field(wording["received"], PaperBlocks.Value(ReportFigures.Minute(content.ReceivedAtUtc))),
                PaperBlocks.Field(wording["analysed"], PaperBlocks.Value(Analysed(content))),
                PaperBlocks.Field(wording["issued"], PaperBlocks.Value(ReportFigures.Day(content.IssuedAtUtc)))])),
            (CodeColumnPt, new ColumnBlock(
                1,
                new CodeBlock(content.VerificationUrl,
                    $"{wording["code-alt"].Tr} / {wording["code-alt"].En}: {content.VerificationUrl}", CodeSizePt)
                    { StandsOnEdge = true },
                // The code's own quiet zone is room enough above its letters.
                new SpaceBlock(-5),
                new TextBlock(ReportFigures.Code(content.PublicCode), code),
                new TextBlock($"{label.Tr} / {label.En}", TextStyle.English with { Align = Align.Right }))));
    }

    private static string Analysed(ReportContent content)
    {
        var from = ReportFigures.Minute(content.AnalysedFromUtc);
        var to = ReportFigures.Minute(content.AnalysedToUtc);
        return from == to ? from : $"{from} – {to}";
    }
}
