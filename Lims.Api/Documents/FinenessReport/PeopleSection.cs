using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>Who answers for the report, the seal, and room for a signature and a stamp on paper.</summary>
internal static class PeopleSection
{
    private const double BoxWidthPt = 60 * Mm.Pt;
    private const double BoxHeightPt = 25 * Mm.Pt;

    public static IEnumerable<FlowItem> Flow(ReportContent content, ReportWording wording)
    {
        yield return PaperBlocks.SectionTitle(wording["section.people"]);
        yield return new FlowItem(
            new RowBlock(8, [.. content.People.Select(person => (-1.0, Person(person, wording)))]), 2,
                KeepWithNext: true);
        var between = new List<IBlock>();
        if (content.SamePersonNotice)
            between.Add(PaperBlocks.Bilingual(wording["same-person"], TextStyle.Small));
        between.Add(PaperBlocks.Bilingual(wording["seal.note"], TextStyle.Small));
        var wet = wording["wet-signature"];
        yield return new FlowItem(
            new RowBlock(
                8,
                (BoxWidthPt, new SealPlace(BoxHeightPt)),
                (-1, new ColumnBlock(4, between)),
                (BoxWidthPt, new BoxBlock(
                    new TextBlock($"{wet.Tr} / {wet.En}", TextStyle.English), 4, Border: Colour.Line)
                    { MinimumHeightPt = BoxHeightPt })),
            4);
    }

    private static RunsBlock Role(BilingualText role) =>
        new((role.Tr, TextStyle.Label), ("  " + role.En, TextStyle.English));

    private static ColumnBlock Person(ReportPerson person, ReportWording wording) => new ColumnBlock(
        0,
        Role(wording["role." + person.Role]),
        PaperBlocks.Value(person.Name),
        new TextBlock($"{person.Title} · {ReportFigures.Minute(person.AtUtc)}", TextStyle.Small));
}
