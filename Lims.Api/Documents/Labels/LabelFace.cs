using Lims.Api.Documents.FinenessReport;
using Lims.Core.Orders;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Labels;

/// <summary>What stands on a label, whichever printer it goes to.</summary>
/// <param name="Code">What the QR code holds, and what people read aloud.</param>
/// <param name="Kind">Metal and kind; may be shortened, a label is no record.</param>
/// <param name="Figures">Pieces and mass, and for the counter the seal; never shortened.</param>
internal sealed record LabelFace(string Code, BilingualText Heading, string Kind, IReadOnlyList<string> Figures)
{
    public static LabelFace Of(ItemLabel label, ReportWording wording)
    {
        var figures = Masses(label.Pieces, label.GrossMassMg, label.GrossMassDecimals, wording);
        return new LabelFace(
            label.ItemNo, wording["label.item"], Metal(label.Metal, label.Kind, wording),
            label.SealNo is null ? [figures] : [figures, label.SealNo]);
    }

    public static LabelFace Of(BlindLabel label, ReportWording wording) => new(
        label.BlindNo, wording["label.blind"], Metal(label.Metal, label.Kind, wording),
        [Masses(label.Pieces, label.GrossMassMg, label.GrossMassDecimals, wording)]);

    /// <summary>The number in two lines, so that its last part can be large: what tells apart the items of one
    /// order.</summary>
    public (string First, string Last) InTwo()
    {
        var check = Code.LastIndexOf('-');
        var at = check <= 0 ? -1 : Code.LastIndexOf('-', check - 1);
        return at < 0 ? ("", Code) : (Code[..(at + 1)], Code[(at + 1)..]);
    }

    private static string Metal(string metal, string kind, ReportWording wording) =>
        $"{metal} · {wording.Coded("kind.", kind).Tr}";

    private static string Masses(long pieces, string massMg, int decimals, ReportWording wording) =>
        wording.Fill("label.pieces", ReportFigures.Number(pieces)).Tr
        + $" · {ReportFigures.Number(PrintedMass.Gross(massMg, decimals))} g";
}
