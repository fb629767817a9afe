using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>The top of the first page: whose report this is, and its number.</summary>
internal sealed class HeadBand(ReportContent content, ReportWording wording)
{
    private const double BandHeightPt = 24 * Mm.Pt;
    private const double MarkSizePt = 17 * Mm.Pt;
    private const double NumberWidthPt = 52 * Mm.Pt;
    private static readonly TextStyle HouseName = new(13, Colour.Ink, IsBold: true);
    private static readonly TextStyle Title = new(15, Colour.Ink, IsBold: true, Align.Right);
    private static readonly TextStyle Amended = new(9, Colour.Warning, IsBold: true, Align.Right);
    private static readonly TextStyle Number = new(14, Colour.Ink, IsBold: true, Align.Right);

    public IBlock Block() => new ColumnBlock(
        0,
        new BoxBlock(
            new RowBlock(
                8,
                (MarkSizePt, new HouseMark(content.House.Name, MarkSizePt)),
                (-1, new ColumnBlock(1, [new TextBlock(content.House.Name, HouseName), .. HouseLines()])),
                (NumberWidthPt, new ColumnBlock(1, [.. NumberLines()]))),
            0) { MinimumHeightPt = BandHeightPt },
        new SpaceBlock(2),
        new RuleBlock(Colour.Gold, 1.2));

    /// <summary>What must be seen before anything else: a specimen, an amended report.</summary>
    public static IEnumerable<IBlock> Notices(ReportContent content, ReportWording wording)
    {
        var warning = new TextStyle(9, Colour.Warning, IsBold: true);
        if (content.House.IsExample)
            yield return PaperBlocks.Bilingual(wording["example.notice"], warning);
        if (content.Amendment is { } amendment)
            yield return PaperBlocks.Bilingual(
                wording.Fill("amendment", amendment.ReplacesReportNo, amendment.Reason), warning);
    }

    private IEnumerable<IBlock> NumberLines()
    {
        yield return new TextBlock(wording["title"].Tr, Title, "H1");
        yield return new TextBlock(
            wording["title"].En, TextStyle.English with { Align = Align.Right }, Language: "en");
        yield return new SpaceBlock(2);
        yield return new TextBlock(content.ReportNo, Number);
        if (content.Amendment is not null)
            yield return PaperBlocks.Bilingual(wording["amended"], Amended);
        if (content.Part is { } part)
        {
            var text = wording.Fill("part", ReportFigures.Number(part.Number), ReportFigures.Number(part.Count));
            yield return new TextBlock(
                $"{text.Tr} / {text.En}", TextStyle.Small with { Align = Align.Right, IsBold = true });
        }
    }

    private IEnumerable<IBlock> HouseLines()
    {
        var house = content.House;
        yield return new TextBlock($"{house.Address} · {wording["phone"].Tr} {house.Phone}", TextStyle.Small);
        if (house.LicenceNo is not null)
            yield return new TextBlock(
                Labelled("licence", house.LicenceNo)
                + (house.LicenceDate is null ? "" : " · " + ReportFigures.CalendarDay(house.LicenceDate)),
                TextStyle.Small);
        var accredited = content.Items.Any(item => item.Results.Any(result => result.Accredited));
        string?[] more =
        [
            house.Branch is null ? null : Labelled("branch", house.Branch),
            accredited && house.AccreditationNo is not null ? Labelled("accreditation", house.AccreditationNo) : null,
        ];
        if (more.Any(part => part is not null))
            yield return new TextBlock(string.Join(" · ", more.OfType<string>()), TextStyle.Small);
    }

    private string Labelled(string key, string value) => $"{wording[key].Tr} / {wording[key].En}: {value}";
}
