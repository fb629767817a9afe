using Lims.Api.Documents.FinenessReport;
using Lims.Api.Documents.Layout;
using Lims.Core.House;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Papers;

/// <summary>The top of a paper: whose it is on the left, what it is and its number on the right.</summary>
internal static class PaperHead
{
    private const double MarkSizePt = 13 * Mm.Pt;
    private const double NumberWidthPt = 64 * Mm.Pt;
    private static readonly TextStyle HouseName = new(11, Colour.Ink, IsBold: true);
    private static readonly TextStyle Title = new(11, Colour.Ink, IsBold: true, Align.Right);
    private static readonly TextStyle Number = new(18, Colour.Ink, IsBold: true, Align.Right);

    /// <param name="under">A line below the number, such as whose copy this is.</param>
    public static IBlock Block(
        PaperHouse house, ReportWording wording, BilingualText title, string number, BilingualText? under = null)
    {
        List<IBlock> right =
        [
            new TextBlock(title.Tr, Title, "H1"),
            new TextBlock(title.En, TextStyle.English with { Align = Align.Right }, Language: "en"),
            new TextBlock(number, Number),
        ];
        if (under is not null)
            right.Add(Under(under));
        return new ColumnBlock(
            3,
            new RowBlock(
                8,
                (MarkSizePt, new HouseMark(house.Name, MarkSizePt)),
                (-1, new ColumnBlock(1, [.. HouseLines(house, wording)])),
                (NumberWidthPt, new ColumnBlock(0, right))),
            new RuleBlock(Colour.Gold, 1.2));
    }

    private static TextBlock Under(BilingualText text) =>
        new($"{text.Tr} / {text.En}", TextStyle.English with { Align = Align.Right, Colour = Colour.Ink });

    private static IEnumerable<IBlock> HouseLines(PaperHouse house, ReportWording wording)
    {
        yield return new TextBlock(house.Name, HouseName);
        yield return new TextBlock(
            $"{house.Address} · {wording["phone"].Tr} {house.Phone}", TextStyle.English with { Colour = Colour.Ink });
        if (house.LicenceNo is not null)
            yield return new TextBlock(
                $"{wording["licence"].Tr} / {wording["licence"].En}: {house.LicenceNo}",
                TextStyle.English with { Colour = Colour.Ink });
    }
}
