using Lims.Api.Documents.FinenessReport;
using Lims.Api.Documents.Layout;
using Lims.Core.Custody;
using Lims.Core.Quantities;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Handback;

/// <summary>A row for each piece, and for each metal the sum of its printed lines.</summary>
internal static class PieceTable
{
    private static readonly double[] Columns = [44, 11, 22, 17, 17, 22, 16, 20, 23];
    private static readonly TextStyle Fine = new(9, Colour.Ink, IsBold: true, Align.Right);

    public static TableBlock Block(ReturnSlip slip, ReportWording wording)
    {
        IBlock[] head =
        [
            PaperBlocks.Head(wording["slip.phrase"]),
            PaperBlocks.Head(wording["pieces"], align: Align.Right),
            PaperBlocks.Head(wording["slip.received-mass"], "g", Align.Right),
            PaperBlocks.Head(wording["slip.consumed-mass"], "mg", Align.Right),
            PaperBlocks.Head(wording["slip.kept-mass"], "mg", Align.Right),
            PaperBlocks.Head(wording["slip.returned-mass"], "g", Align.Right),
            PaperBlocks.Head(wording["slip.mark"], align: Align.Right),
            PaperBlocks.Head(wording["slip.milyem"], "‰", Align.Right),
            PaperBlocks.Head(wording["slip.fine-mass"], "g", Align.Right),
        ];
        return new TableBlock(
            Columns, head,
            [.. slip.Pieces.Select(piece => Row(piece, Fineness(slip, piece, wording), wording)),
             .. Totals(slip, wording)]);
    }

    /// <summary>As printed: rounded once, at the decimals of the balance, at most two.</summary>
    public static decimal? FineMassG(ReturnedPiece piece) => piece.FineMassMg() is { } massMg
        ? PrintedMass.Fine(DecimalText.FormatShortest(massMg), piece.MassDecimals)
        : null;

    private static IBlock[] Row(ReturnedPiece piece, IBlock fineness, ReportWording wording)
    {
        var metal = wording["metal." + piece.Metal];
        return
        [
            new ColumnBlock(
                0,
                PaperBlocks.Cell(piece.ItemNo, bold: true),
                new TextBlock(
                    $"{metal.Tr} / {metal.En} · {piece.Phrase}", TextStyle.English with { Colour = Colour.Ink })),
            Figure(ReportFigures.Number(piece.Pieces)),
            Figure(ReportFigures.Number(PrintedMass.Gross(piece.ReceivedMassMg, piece.MassDecimals))),
            Figure(piece.ConsumedMassMg is null ? "–" : ReportFigures.Number(piece.ConsumedMassMg)),
            Figure(piece.KeptMassMg is null ? "–" : ReportFigures.Number(piece.KeptMassMg)),
            PaperBlocks.Cell(
                ReportFigures.Number(PrintedMass.Gross(piece.ReturnedMassMg, piece.MassDecimals)),
                Align.Right, bold: true),
            Figure(piece.StandardFineness is null ? "–" : ReportFigures.Number(piece.StandardFineness)),
            fineness,
            new TextBlock(FineMassG(piece) is { } fine ? ReportFigures.Number(fine) : "–", Fine),
        ];
    }

    /// <remarks>What goes back without a report was not found inconclusive: nothing was found of it at all.</remarks>
    private static IBlock Fineness(ReturnSlip slip, ReturnedPiece piece, ReportWording wording) =>
        piece.ConversionPerMille is { } perMille ? Figure(ReportFigures.Number(perMille))
        : slip.ReportNos.Count == 0 ? Figure("–")
        : PaperBlocks.Bilingual(wording["inconclusive"], TextStyle.Small with { Align = Align.Right });

    private static IBlock Figure(string text) => PaperBlocks.Cell(text, Align.Right);

    private static IEnumerable<IBlock[]> Totals(ReturnSlip slip, ReportWording wording)
    {
        var empty = new SpaceBlock(0);
        foreach (var metal in slip.Pieces.GroupBy(piece => piece.Metal, StringComparer.Ordinal))
        {
            var (total, name) = (wording["total"], wording["metal." + metal.Key]);
            yield return
            [
                PaperBlocks.Bilingual(
                    new BilingualText($"{total.Tr} – {name.Tr}", $"{total.En} – {name.En}"),
                    TextStyle.Small with { IsBold = true }),
                PaperBlocks.Cell(ReportFigures.Number(metal.Sum(piece => piece.Pieces)), Align.Right, bold: true),
                Sum(metal, piece => piece.ReceivedMassMg),
                empty, empty,
                Sum(metal, piece => piece.ReturnedMassMg),
                empty, empty,
                new TextBlock(
                    metal.Any(piece => FineMassG(piece) is not null)
                        ? ReportFigures.Number(metal.Sum(piece => FineMassG(piece) ?? 0))
                        : "–",
                    Fine),
            ];
        }
    }

    private static IBlock Sum(IEnumerable<ReturnedPiece> pieces, Func<ReturnedPiece, string> massMg) =>
        PaperBlocks.Cell(
            ReportFigures.Number(pieces.Sum(piece => PrintedMass.Gross(massMg(piece), piece.MassDecimals))),
            Align.Right, bold: true);
}
