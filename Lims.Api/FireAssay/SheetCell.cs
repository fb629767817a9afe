using Lims.Core.FireAssay;
using Lims.Core.Quantities;

namespace Lims.Api.FireAssay;

/// <summary>One cell on the page of its tray.</summary>
/// <param name="Cell">Null where nothing stands yet.</param>
/// <param name="ToWeighOut">What goes into it; null where nothing is planned.</param>
public sealed record SheetCell(string Position, TrayCell? Cell, InquartPlan? ToWeighOut, bool IsNow)
{
    public static SheetCell Of(
        string position, TrayCell? cell, AssayPlanned? ofRow, Func<string, AssayPlanned?> planOf, bool isNow)
    {
        var plan = cell?.ItemNo is { } itemNo ? planOf(itemNo) : ofRow;
        var portionMg = cell is { ItemNo: not null, MassMg: { } massMg }
            ? DecimalText.Parse(massMg)
            : InquartPlan.UsualPortionMg;
        return new SheetCell(
            position, cell, plan is null ? null : InquartPlan.For(portionMg, plan).ToWeighOut(), isNow);
    }

    /// <summary>How the cell looks: what is done, what is not, what came to grief.</summary>
    public string Look(bool fired) => string.Join(' ', Words(fired));

    /// <summary>Whether the balance is still to say something of it.</summary>
    public bool AwaitsWeighing(bool fired) =>
        Cell is { Lost: false } && (fired ? Cell.CornetMg : Cell.MassMg) is null;

    private IEnumerable<string> Words(bool fired)
    {
        yield return "cell";
        if (Cell is null)
            yield return "empty";
        else if (Cell.Lost)
            yield return "lost";
        else if (!AwaitsWeighing(fired))
            yield return "full";
        if (Cell is { IsProof: true })
            yield return "proof";
        if (IsNow)
            yield return "now";
    }
}
