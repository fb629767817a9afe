using Lims.Api.Documents.FinenessReport;
using Lims.Api.Documents.Layout;
using Lims.Api.Documents.Papers;
using Lims.Api.Documents.Pdf;
using Lims.Core.Orders;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Labels;

/// <summary>Prints labels of 50 × 25 mm, one to a page.</summary>
/// <remarks>The same labels, texts and instant give the same bytes. May be called from several threads.</remarks>
public static class LabelPdf
{
    public const double WidthMm = 50;
    public const double HeightMm = 25;

    private const double CodeSizePt = 22.5 * Mm.Pt;
    private const double EdgePt = 1.25 * Mm.Pt;
    private const double LargestPt = 16;
    private static readonly TextStyle Small = new(6.5, Colour.Ink);

    /// <summary>For the counter.</summary>
    /// <param name="texts"><see cref="PaperTexts"/>, over the wording of the house.</param>
    /// <param name="madeAt">Stands in the properties of the file only.</param>
    public static byte[] Items(
        IReadOnlyList<ItemLabel> labels, IReadOnlyDictionary<string, BilingualText> texts, DateTimeOffset madeAt)
    {
        var wording = new ReportWording(texts);
        return Write([.. labels.Select(label => LabelFace.Of(label, wording))], wording, madeAt);
    }

    /// <summary>For the analyst.</summary>
    /// <inheritdoc cref="Items"/>
    public static byte[] Blind(
        IReadOnlyList<BlindLabel> labels, IReadOnlyDictionary<string, BilingualText> texts, DateTimeOffset madeAt)
    {
        var wording = new ReportWording(texts);
        return Write([.. labels.Select(label => LabelFace.Of(label, wording))], wording, madeAt);
    }

    private static byte[] Write(IReadOnlyList<LabelFace> faces, ReportWording wording, DateTimeOffset madeAt)
    {
        if (faces.Count == 0)
            throw new ArgumentException("There is no label to print.", nameof(faces));
        var title = wording["label.title"];
        return PaperFile.Write(
            new DocumentProperties($"{title.Tr} / {title.En}", DocumentProperties.Tool, madeAt),
            new DocumentFonts(),
            [.. faces.Select(face => new PaperSheet(
                WidthMm * Mm.Pt, HeightMm * Mm.Pt, canvas => Draw(canvas, face, wording)))]);
    }

    private static void Draw(PageCanvas canvas, LabelFace face, ReportWording wording)
    {
        var left = EdgePt + CodeSizePt;
        var widthPt = WidthMm * Mm.Pt - left - 2 * EdgePt;
        var alternative = wording["label.code-alt"];
        new CodeBlock(face.Code, $"{alternative.Tr} / {alternative.En}: {face.Code}", CodeSizePt)
            .Draw(canvas, EdgePt, EdgePt, CodeSizePt);
        var (first, last) = face.InTwo();
        List<IBlock> lines =
        [
            new RunsBlock(
                (face.Heading.Tr, Small with { SizePt = 6 }),
                ("  " + face.Heading.En, TextStyle.English with { SizePt = 5 })),
        ];
        if (first.Length > 0)
            lines.Add(Fitted(first, 11, widthPt, canvas.Fonts));
        lines.Add(Fitted(last, LargestPt, widthPt, canvas.Fonts));
        lines.Add(Shortened(face.Kind, widthPt, canvas.Fonts));
        lines.AddRange(face.Figures.Select(line => Fitted(line, Small.SizePt, widthPt, canvas.Fonts)));
        var column = new ColumnBlock(0, lines);
        column.Draw(canvas, left, (canvas.HeightPt - column.HeightPt(widthPt, canvas.Fonts)) / 2, widthPt);
    }

    /// <summary>As large as wanted, or smaller so that the text stays on one line.</summary>
    private static TextBlock Fitted(string text, double largestPt, double widthPt, DocumentFonts fonts)
    {
        var style = new TextStyle(largestPt, Colour.Ink, IsBold: true);
        var textPt = fonts.Of(style).WidthPt(text, largestPt);
        return new TextBlock(text, textPt <= widthPt ? style : style with
            { SizePt = Math.Floor(largestPt * widthPt / textPt * 10) / 10 });
    }

    /// <summary>On one line; the end of a long name may be missing.</summary>
    private static TextBlock Shortened(string text, double widthPt, DocumentFonts fonts)
    {
        var font = fonts.Of(Small);
        var shown = text;
        for (var end = text.Length; font.WidthPt(shown, Small.SizePt) > widthPt; end--)
            shown = text[..(end - 1)].TrimEnd() + "…";
        return new TextBlock(shown, Small);
    }
}
