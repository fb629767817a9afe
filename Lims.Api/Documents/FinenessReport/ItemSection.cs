using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.FinenessReport;

/// <summary>What was received, when it is one item.</summary>
internal static class ItemSection
{
    public static IEnumerable<FlowItem> Flow(ReportItem item, ReportWording wording, ReportPhotos photos)
    {
        var decimals = item.GrossMassDecimals;
        var metal = wording["metal." + item.Metal];
        var pieces = ReportFigures.Number(item.Pieces);
        var fields = new List<IBlock>
        {
            Field("item-no", item.No),
            PaperBlocks.Field(wording["kind-pieces"], PaperBlocks.Value(
                new BilingualText($"{item.Kind.Tr}, {metal.Tr}, {pieces}", $"{item.Kind.En}, {metal.En}, {pieces}"))),
            Field("gross-mass", Grams(item.GrossMassMg)),
        };
        AddIfThere("after-melt-mass", item.AfterMeltMassMg is null ? null : Grams(item.AfterMeltMassMg));
        AddIfThere("delivered-mass", item.DeliveredMassMg is null ? null : Grams(item.DeliveredMassMg));
        AddIfThere("marks", item.Marks);
        AddIfThere("serial-no", item.SerialNo);
        AddIfThere("kmts", item.KmtsCode);
        AddIfThere("declared", item.DeclaredPerMille is null ? null : ReportFigures.PerMille(item.DeclaredPerMille));
        var seal = string.Join(", ", new[] { item.SealNo, item.Condition }.OfType<string>());
        AddIfThere("seal-condition", seal.Length == 0 ? null : seal);
        yield return PaperBlocks.SectionTitle(wording["section.item"]);
        var photo = photos.Of(item, PhotoSection.Alternative(item, wording), PhotoSection.SizePt);
        yield return new FlowItem(photo is not null
            ? new RowBlock(PaperBlocks.FieldGapPt, (-1, PaperBlocks.Grid(fields, 2)), (PhotoSection.SizePt, photo))
            : PaperBlocks.Grid(fields, 3), 2);
        if (HasCustomerStatement(item))
            yield return CustomerStatementNote(wording);

        string Grams(string massMg) => ReportFigures.Number(PrintedMass.Gross(massMg, decimals)) + " g";

        IBlock Field(string key, string value) => PaperBlocks.Field(wording[key], PaperBlocks.Value(value));

        void AddIfThere(string key, string? value)
        {
            if (value is not null)
                fields.Add(Field(key, value));
        }
    }

    public static bool HasCustomerStatement(ReportItem item) =>
        (item.Marks ?? item.SerialNo ?? item.KmtsCode ?? item.DeclaredPerMille) is not null;

    public static FlowItem CustomerStatementNote(ReportWording wording)
    {
        var note = wording["declared-note"];
        return new FlowItem(new TextBlock($"{note.Tr} / {note.En}", TextStyle.English), 2);
    }
}
