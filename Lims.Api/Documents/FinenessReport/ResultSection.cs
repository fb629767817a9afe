using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>The result of a single item, in figures that nobody misreads.</summary>
internal static class ResultSection
{
    private static readonly TextStyle Figure = new(20, Colour.Ink, IsBold: true);
    private static readonly TextStyle Uncertainty = new(11, Colour.Ink);
    private static readonly TextStyle FineMass = new(14, Colour.Ink, IsBold: true);

    public static IEnumerable<FlowItem> Flow(ReportContent content, ReportWording wording)
    {
        var item = content.Items[0];
        yield return PaperBlocks.SectionTitle(wording["section.result"]);
        foreach (var result in item.Results)
            yield return new FlowItem(
                new BoxBlock(Inner(item, result, content, wording), 6, Colour.Pale, Colour.Gold), 3);
        yield return Notes(content, wording);
    }

    /// <summary>What the uncertainty means, and what an asterisk means where there is one.</summary>
    public static FlowItem Notes(ReportContent content, ReportWording wording)
    {
        var results = content.Items.SelectMany(item => item.Results).ToArray();
        var tr = new List<string>();
        var en = new List<string>();
        AddIf(results.Any(result => result.UncertaintyPerMille is not null), "uncertainty-note");
        AddIf(results.Any(result => IsOutsideScope(result, content.House)), "scope-note");
        return new FlowItem(
            new ColumnBlock(
                0,
                tr.Count == 0 ? [] :
                [
                    new TextBlock(string.Join(" ", tr), TextStyle.English with { Colour = Colour.Ink }),
                    new TextBlock(string.Join(" ", en), TextStyle.English, Language: "en"),
                ]),
            3);

        void AddIf(bool wanted, string key)
        {
            if (!wanted)
                return;
            tr.Add(wording[key].Tr);
            en.Add(wording[key].En);
        }
    }

    /// <summary>Only an accredited house has a scope that a result can lie outside of.</summary>
    public static bool IsOutsideScope(ReportResult result, ReportHouse house) =>
        house.AccreditationNo is not null && !result.Accredited;

    public static BilingualText Shortfall(ReportShortfall shortfall, ReportWording wording)
    {
        var mark = ReportFigures.Number(shortfall.MarkPerMille);
        var by = ReportFigures.Number(shortfall.ByPerMille);
        return wording.Fill("shortfall", [TurkishGenitive.Of(mark), by], [mark, by]);
    }

    private static ColumnBlock Inner(ReportItem item, ReportResult result, ReportContent content, ReportWording wording)
    {
        var star = IsOutsideScope(result, content.House) ? " *" : "";
        var rows = new List<IBlock>
        {
            result.PerMille is null
                ? Inconclusive(result, star, wording)
                : Figures(item, result, star, wording, Details(result, wording)),
        };
        if (result.Shortfall is { } shortfall)
            rows.Add(PaperBlocks.Bilingual(
                Shortfall(shortfall, wording), new TextStyle(10, Colour.Warning, IsBold: true)));
        return new ColumnBlock(5, rows);
    }

    /// <summary>
    /// What stands under the figure, beside the fine mass and not below it: a report of one bar is one page.
    /// </summary>
    private static List<IBlock> Details(ReportResult result, ReportWording wording)
    {
        var details = new List<IBlock>();
        if (result.SilverPerMille is { } silver)
            details.Add(PaperBlocks.Field(
                wording["silver"],
                PaperBlocks.Value((result.SilverApproximate ? "≈ " : "") + ReportFigures.PerMille(silver))));
        if (result.StandardFineness is { } standard)
            details.Add(PaperBlocks.Field(wording["standard"], PaperBlocks.Value(ReportFigures.Number(standard))));
        return details;
    }

    private static RowBlock Figures(
        ReportItem item, ReportResult result, string star, ReportWording wording, List<IBlock> details)
    {
        var metal = wording["metal." + result.Metal];
        var fineness = wording["fineness"];
        var uncertainty = result.UncertaintyPerMille is null ? ""
            : $"   ± {ReportFigures.PerMille(result.UncertaintyPerMille)}"
                + (result.K is null ? "" : $" (k = {ReportFigures.Number(result.K)})");
        List<IBlock> left =
        [
            PaperBlocks.Label(new BilingualText($"{fineness.Tr} – {metal.Tr}", $"{fineness.En} – {metal.En}")),
            new RunsBlock(
                ($"{result.Metal}  {ReportFigures.PerMille(result.PerMille!)}{star}", Figure),
                (uncertainty, Uncertainty)),
        ];
        if (details.Count > 0)
            left.Add(PaperBlocks.Grid(details, 2));
        return result.FineMassMg is null
            ? new RowBlock(8, (-1, new ColumnBlock(1, left)))
            : new RowBlock(8, (-6, new ColumnBlock(1, left)), (-4, FineMassBlock(item, result, wording)));
    }

    private static ColumnBlock FineMassBlock(ReportItem item, ReportResult result, ReportWording wording)
    {
        var basisMass = ReportFigures.Number(
            PrintedMass.Gross(item.MassMgAt(result.Basis), item.GrossMassDecimals)) + " g";
        var basis = wording["basis." + result.Basis];
        var fine = PrintedMass.Fine(result.FineMassMg!, item.GrossMassDecimals);
        return new ColumnBlock(
            1,
            PaperBlocks.Label(wording["fine-mass"]),
            new TextBlock(ReportFigures.Number(fine) + " g", FineMass),
            PaperBlocks.Bilingual(
                wording.Fill("basis", [basis.Tr, basisMass], [basis.En, basisMass]), TextStyle.Small));
    }

    private static ColumnBlock Inconclusive(ReportResult result, string star, ReportWording wording)
    {
        var word = wording["inconclusive"];
        var reason = wording["finding." + result.Inconclusive];
        return new ColumnBlock(
            1,
            new TextBlock($"{result.Metal}  {word.Tr}{star}", Figure with { Colour = Colour.Warning }),
            PaperBlocks.Bilingual(
                new BilingualText($"{word.Tr}: {reason.Tr}", $"{word.En}: {reason.En}"), TextStyle.Value));
    }
}
