using Lims.Core.Quantities;

namespace Lims.Core.FireAssay;

/// <summary>
/// Where the next thing goes on a tray: a row holds one composition, proofs stand in its columns 1, 4, 7 and 10,
/// portions between them.
/// </summary>
/// <remarks>
/// So every portion has a proof beside it (ISO 11426:2014 7.2), and the proofs of a row can be matched to all of its
/// portions. Our own arrangement: whoever wants another one names the cell.
/// </remarks>
public static class TrayLayout
{
    public const string Rows = "ABCDEFGH";
    public const int Columns = 12;

    /// <summary>Gold of two portions in one row: at most 2 % apart; a matched proof allows 5 %.</summary>
    private const decimal AlikeWithin = 0.02m;

    private const int Block = 3;

    public static string Position(char row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{row}{column}");

    public static (char Row, int Column) PlaceOf(string position) =>
        (position[0], int.Parse(position.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>In the order in which people read a tray: A1, A2 … A12, B1.</summary>
    public static IReadOnlyList<TrayCell> InOrder(TrayState tray) =>
        [.. tray.Cells.OrderBy(cell => PlaceOf(cell.Position))];

    /// <summary>The next free cell for a portion of this sample: beside its like, or in the first empty row.</summary>
    /// <param name="planOf">The plan of an item that stands on the tray.</param>
    /// <exception cref="Refusals.RefusedException">No cell is left for it.</exception>
    public static string NextForPortion(TrayState tray, AssayPlanned plan, Func<string, AssayPlanned?> planOf)
    {
        var rows = tray.Cells.ToLookup(cell => cell.Position[0]);
        bool Fits(char row) => rows[row].All(cell =>
            cell.ItemNo is null || (planOf(cell.ItemNo) is { } other && AreAlike(plan, other)));
        foreach (var row in Rows.Where(row => rows[row].Any() && Fits(row)).Concat(Rows.Where(row => !rows[row].Any())))
            for (var column = 1; column <= Columns; column++)
                if (!IsForProof(column) && rows[row].All(cell => cell.Position != Position(row, column)))
                    return Position(row, column);
        throw FireAssayRefusals.TrayFull.With(tray.TrayNo);
    }

    /// <summary>The cells in which proofs are still missing beside the portions, in order.</summary>
    public static IReadOnlyList<string> MissingProofs(TrayState tray) =>
    [
        .. from portion in InOrder(tray)
           where !portion.IsProof && !portion.Lost
           let place = PlaceOf(portion.Position)
           let first = ((place.Column - 1) / Block * Block) + 1
           from column in new[] { first, first + Block }
           where column <= Columns
           let position = Position(place.Row, column)
           where tray.Cells.All(cell => cell.Position != position)
           group position by position into once
           select once.Key,
    ];

    /// <summary>The group of a cell is its row.</summary>
    public static string GroupOf(string position) => position[..1];

    private static bool IsForProof(int column) => column % Block == 1;

    private static bool AreAlike(AssayPlanned one, AssayPlanned other)
    {
        var oneAu = DecimalText.Parse(one.ExpectedAuPerMille);
        var otherAu = DecimalText.Parse(other.ExpectedAuPerMille);
        return one.AlloyClass == other.AlloyClass
            && Math.Abs(oneAu - otherAu) <= AlikeWithin * Math.Min(oneAu, otherAu);
    }
}
