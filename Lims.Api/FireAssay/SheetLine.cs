using Lims.Core.FireAssay;

namespace Lims.Api.FireAssay;

/// <summary>One row of a tray on its page: the cells in use, and as many free ones as are likely next.</summary>
public sealed record SheetLine(char Letter, IReadOnlyList<SheetCell> Cells)
{
    private const int FewestColumns = 4;

    /// <param name="now">The cell at hand; its row is shown even where nothing stands in it.</param>
    public static IReadOnlyList<SheetLine> Of(TrayState tray, Func<string, AssayPlanned?> planOf, string? now)
    {
        var rows = tray.Cells.ToLookup(cell => cell.Position[0]);
        var firstEmpty = tray.Fired ? '\0' : TrayLayout.Rows.FirstOrDefault(row => !rows[row].Any());
        return
        [
            .. TrayLayout.Rows
                .Where(row => rows[row].Any() || row == firstEmpty || now?[0] == row)
                .Select(row => Row(tray, row, [.. rows[row]], planOf, now)),
        ];
    }

    private static SheetLine Row(
        TrayState tray, char row, IReadOnlyList<TrayCell> standing, Func<string, AssayPlanned?> planOf, string? now)
    {
        var plan = standing.FirstOrDefault(cell => cell.ItemNo is not null)?.ItemNo is { } first ? planOf(first) : null;
        var last = standing.Select(cell => cell.Position).Append(now?[0] == row ? now : TrayLayout.Position(row, 1))
            .Max(position => TrayLayout.PlaceOf(position).Column);
        var shown = tray.Fired ? last : Math.Min(TrayLayout.Columns, Math.Max(FewestColumns, last + 1));
        return new SheetLine(row,
        [
            .. Enumerable.Range(1, shown)
                .Select(column => TrayLayout.Position(row, column))
                .Select(position => SheetCell.Of(
                    position, standing.FirstOrDefault(cell => cell.Position == position), plan, planOf,
                    position == now)),
        ]);
    }
}
