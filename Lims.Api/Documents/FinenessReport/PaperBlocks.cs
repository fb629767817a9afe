using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>The few shapes the whole report is made of: Turkish above English, a label with its value, a section
/// title.</summary>
internal static class PaperBlocks
{
    public const double LabelWidthPt = 24 * Mm.Pt;
    public const double FieldGapPt = 6;

    /// <summary>The width of a field when three stand side by side.</summary>
    public const double ThirdPt = (Mm.ContentWidthPt - 2 * FieldGapPt) / 3;

    public static IBlock Bilingual(BilingualText text, TextStyle turkish) => new ColumnBlock(
        0,
        new TextBlock(text.Tr, turkish),
        new TextBlock(text.En, TextStyle.English with { Align = turkish.Align }, Language: "en"));

    public static IBlock Label(BilingualText text, Align align = Align.Left) =>
        Bilingual(text, TextStyle.Label with { Align = align });

    public static IBlock Value(string text) => new TextBlock(text, TextStyle.Value);

    public static IBlock Value(BilingualText text) => Bilingual(text, TextStyle.Value);

    /// <summary>The label on the left, its value on the right.</summary>
    public static IBlock Field(BilingualText label, IBlock value) =>
        new RowBlock(FieldGapPt, (LabelWidthPt, Label(label)), (-1, value));

    /// <summary>Fields side by side, as many to a row as columns; the last row may stay short.</summary>
    public static IBlock Grid(IReadOnlyList<IBlock> fields, int columns) => new ColumnBlock(
        3,
        [.. fields.Chunk(columns).Select(row => new RowBlock(FieldGapPt,
            [.. row.Concat(Enumerable.Repeat<IBlock>(new SpaceBlock(0), columns - row.Length))
                .Select(cell => (-1.0, cell))]))]);

    public static FlowItem SectionTitle(BilingualText text) => new(
        new ColumnBlock(
            2,
            new RuleBlock(Colour.Line, 0.6),
            new RunsBlock(
                (text.Tr, new TextStyle(9, Colour.Ink, IsBold: true)),
                ("  " + text.En, TextStyle.English)) { Type = "H2" }),
        SpaceBeforePt: 3,
        KeepWithNext: true);

    public static IBlock Cell(string text, Align align = Align.Left, bool bold = false) =>
        new TextBlock(text, TextStyle.Small with { Align = align, IsBold = bold });

    public static IBlock Head(BilingualText text, string unit = "", Align align = Align.Left)
    {
        var suffix = unit.Length == 0 ? "" : " " + unit;
        return Bilingual(
            new BilingualText(text.Tr + suffix, text.En + suffix),
            TextStyle.Small with { Align = align, IsBold = true });
    }
}
