using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>The foot of every page: what the results relate to, what they rest on, which page this is.</summary>
internal sealed class FootBand(ReportContent content, ReportWording wording, ReportStamp stamp)
{
    public const double HeightPt = 14 * Mm.Pt;
    private const int ShortHexDigits = 16;
    private static readonly TextStyle Notice = new(7.5, Colour.Ink);

    /// <summary>On the last page the foot is content, on the others a repetition of it.</summary>
    public void Draw(PageCanvas canvas, int page, int pageCount)
    {
        if (page < pageCount)
            canvas.Artifact(() => DrawBlock(canvas, page, pageCount));
        else
            DrawBlock(canvas, page, pageCount);
    }

    private void DrawBlock(PageCanvas canvas, int page, int pageCount)
    {
        var top = Mm.PageHeightPt - Mm.MarginPt - HeightPt + 10;
        canvas.Line(Colour.Gold, 0.6, Mm.MarginPt, top - 3, Mm.MarginPt + Mm.ContentWidthPt, top - 3);
        MicroText.Draw(canvas, content, Mm.MarginPt, top - 4.2, Mm.ContentWidthPt);
        var (only, copies) = (wording["items-only"], wording["no-partial-copy"]);
        new RowBlock(
            8,
            (-1, new ColumnBlock(
                0,
                new TextBlock($"{only.Tr} {copies.Tr}", Notice),
                new TextBlock($"{only.En} {copies.En}", TextStyle.English, Language: "en"),
                new SpaceBlock(2),
                new TextBlock(Hashes(), TextStyle.English))),
            (30 * Mm.Pt, PageNumber(page, pageCount)))
            .Draw(canvas, Mm.MarginPt, top, Mm.ContentWidthPt);
    }

    private string Hashes()
    {
        var (checkpoint, hash) = (wording["checkpoint"], wording["content-hash"]);
        var size = stamp.CheckpointSize.ToString(CultureInfo.InvariantCulture);
        return $"{checkpoint.Tr} / {checkpoint.En} {size} · {stamp.CheckpointRootHex[..ShortHexDigits]}…   "
            + $"{hash.En} {stamp.ContentSha256Hex[..ShortHexDigits]}…";
    }

    private IBlock PageNumber(int page, int pageCount)
    {
        var text = wording.Fill(
            "page", page.ToString(CultureInfo.InvariantCulture), pageCount.ToString(CultureInfo.InvariantCulture));
        var end = wording["end"];
        if (page == pageCount)
            text = new BilingualText($"{text.Tr} · {end.Tr}", $"{text.En} · {end.En}");
        return PaperBlocks.Bilingual(text, TextStyle.Small with { Align = Align.Right, IsBold = true });
    }
}
