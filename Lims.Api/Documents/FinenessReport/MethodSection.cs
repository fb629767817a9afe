using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>How a single item was analysed, and what of it was used and returned.</summary>
internal static class MethodSection
{
    public static IEnumerable<FlowItem> Flow(ReportItem item, ReportWording wording)
    {
        yield return PaperBlocks.SectionTitle(wording["section.method"]);
        foreach (var result in item.Results)
        {
            var method = result.Method;
            var fields = new List<IBlock>();
            AddIfThere("portions", Masses(method.PortionsMg));
            AddIfThere("cornets", Masses(method.CornetsMg));
            AddIfThere("beads", Masses(method.BeadsMg));
            AddIfThere("remainder-loss", Together(Mass(method.RemainderMg), Mass(method.LossMg)));
            yield return new FlowItem(new RowBlock(
                PaperBlocks.FieldGapPt,
                (-1, MethodField(result, wording)),
                (PaperBlocks.ThirdPt, WitnessField(method.WitnessSampleNo, wording))), 3);
            yield return new FlowItem(PaperBlocks.Grid(fields, 3), 3);

            void AddIfThere(string key, string? value)
            {
                if (value is not null)
                    fields.Add(PaperBlocks.Field(wording[key], PaperBlocks.Value(value)));
            }
        }
    }

    private static IBlock MethodField(ReportResult result, ReportWording wording)
    {
        var label = wording["method"];
        var name = wording["method." + result.Method.Code];
        var count = ", n = " + ReportFigures.Number(result.Method.Replicates);
        return PaperBlocks.Field(
            new BilingualText($"{label.Tr} – {result.Metal}", label.En),
            PaperBlocks.Value(new BilingualText(name.Tr + count, name.En + count)));
    }

    private static IBlock WitnessField(string? witnessSampleNo, ReportWording wording) => witnessSampleNo is null
        ? new SpaceBlock(0)
        : PaperBlocks.Field(wording["witness"], PaperBlocks.Value(witnessSampleNo));

    private static string? Together(string? remainder, string? loss) =>
        remainder is null && loss is null ? null : $"{remainder ?? "–"}, {loss ?? "–"}";

    public static string? Mass(string? massMg) => massMg is null ? null : ReportFigures.Mass(massMg);

    public static string? Masses(IReadOnlyList<string> massesMg) =>
        massesMg.Count == 0 ? null : ReportFigures.Masses(massesMg);
}
