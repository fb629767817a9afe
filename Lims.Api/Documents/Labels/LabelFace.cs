using Lims.Api.Documents.FinenessReport;
using Lims.Core.Orders;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Labels;

/// <summary>What stands on a label, whichever printer it goes to.</summary>
/// <param name="Code">What the QR code holds, and what people read aloud.</param>
/// <param name="Lines">Metal and kind; pieces and mass; for the counter the seal.</param>
internal sealed record LabelFace(string Code, BilingualText Heading, IReadOnlyList<string> Lines)
{
    public static LabelFace Of(ItemLabel label, ReportWording wording) => new(
        label.ItemNo,
        wording["label.item"],
        [
            .. Metal(label.Kind, label.Metal, label.Pieces, label.GrossMassMg, label.GrossMassDecimals, wording),
            .. label.SealNo is null ? Array.Empty<string>() : [label.SealNo],
        ]);

    public static LabelFace Of(BlindLabel label, ReportWording wording) => new(
        label.BlindNo,
        wording["label.blind"],
        [.. Metal(label.Kind, label.Metal, label.Pieces, label.GrossMassMg, label.GrossMassDecimals, wording)]);

    /// <summary>The number in two lines, so that its last part can be large: what tells apart the items of one
    /// order.</summary>
    public (string First, string Last) InTwo()
    {
        var check = Code.LastIndexOf('-');
        var at = check <= 0 ? -1 : Code.LastIndexOf('-', check - 1);
        return at < 0 ? ("", Code) : (Code[..(at + 1)], Code[(at + 1)..]);
    }

    private static IEnumerable<string> Metal(
        string kind, string metal, long pieces, string massMg, int decimals, ReportWording wording)
    {
        yield return $"{metal} · {wording.Coded("kind.", kind).Tr}";
        yield return wording.Fill("label.pieces", ReportFigures.Number(pieces)).Tr
            + $" · {ReportFigures.Number(PrintedMass.Gross(massMg, decimals))} g";
    }
}
