using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>Verdicts against what was agreed at reception; absent when nothing was agreed.</summary>
internal static class ConformitySection
{
    private static readonly double[] Columns = [32, 30, 42, 44, 32];

    public static IEnumerable<FlowItem> Flow(ReportContent content, ReportWording wording)
    {
        var judged = content.Items.SelectMany(item => item.Results
            .Where(result => result.Conformity is not null)
            .Select(result => (item.No, result.Metal, Conformity: result.Conformity!))).ToArray();
        var several = content.Items.Count > 1;
        var shortfalls = several ? content.Items.SelectMany(item => item.Results
            .Where(result => result.Shortfall is not null)
            .Select(result => (item.No, result.Metal, Shortfall: result.Shortfall!))).ToArray() : [];
        if (judged.Length == 0 && shortfalls.Length == 0)
            yield break;
        yield return PaperBlocks.SectionTitle(wording["section.conformity"]);
        if (several && judged.Length > 0)
            yield return new FlowItem(Table(judged, wording), 2);
        else
            foreach (var (_, _, conformity) in judged)
                yield return new FlowItem(Fields(conformity, wording), 2);
        foreach (var (no, metal, shortfall) in shortfalls)
        {
            var text = ResultSection.Shortfall(shortfall, wording);
            yield return new FlowItem(PaperBlocks.Bilingual(
                new BilingualText($"{no} {metal}: {text.Tr}", $"{no} {metal}: {text.En}"),
                TextStyle.Value with { Colour = Colour.Warning }), 2);
        }
    }

    private static RowBlock Fields(ReportConformity conformity, ReportWording wording)
    {
        var verdict = new List<IBlock> { Verdict(conformity, wording) };
        if (conformity.Probability is { } probability)
        {
            var label = wording["probability"];
            verdict.Add(
                new TextBlock($"{label.Tr} / {label.En} {ReportFigures.Percent(probability)}", TextStyle.English));
        }
        return new RowBlock(
            PaperBlocks.FieldGapPt,
            (-3, PaperBlocks.Field(wording["specification"], PaperBlocks.Value(Specification(conformity, wording)))),
            (PaperBlocks.ThirdPt, PaperBlocks.Field(wording["verdict"], new ColumnBlock(0, verdict))),
            (-4, PaperBlocks.Field(
                wording["decision-rule"], PaperBlocks.Value(wording["rule." + conformity.DecisionRule]))));
    }

    private static TableBlock Table(
        IEnumerable<(string No, string Metal, ReportConformity Conformity)> judged, ReportWording wording)
    {
        string[] keys = ["item-no", "specification", "verdict", "decision-rule", "probability"];
        var rows = judged.Select(row => new[]
        {
            PaperBlocks.Cell($"{row.No} {row.Metal}", bold: true),
            PaperBlocks.Bilingual(Specification(row.Conformity, wording), TextStyle.Small),
            Verdict(row.Conformity, wording),
            PaperBlocks.Bilingual(wording["rule." + row.Conformity.DecisionRule], TextStyle.Small),
            PaperBlocks.Cell(row.Conformity.Probability is { } probability ? ReportFigures.Percent(probability) : "–"),
        });
        return new TableBlock(Columns, [.. keys.Select(key => PaperBlocks.Head(wording[key]))], [.. rows]);
    }

    private static IBlock Verdict(ReportConformity conformity, ReportWording wording)
    {
        var good = conformity.Verdict is "pass" or "conditional-pass";
        return PaperBlocks.Bilingual(
            wording["verdict." + conformity.Verdict],
            TextStyle.Value with { Colour = good ? Colour.Ink : Colour.Warning });
    }

    private static BilingualText Specification(ReportConformity conformity, ReportWording wording) =>
        wording.Fill("specification.minimum", ReportFigures.Number(conformity.MinimumPerMille));
}
