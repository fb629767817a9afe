namespace Lims.Core.FireAssay;

/// <summary>A tray as it stands: its method, whether it has been through the fire, and its cells.</summary>
public sealed record TrayState(
    string TrayNo, string MethodId, long MethodVersion, bool Fired, IReadOnlyList<TrayCell> Cells)
{
    /// <exception cref="Refusals.RefusedException">No cell was given away at that position.</exception>
    public TrayCell Cell(string position) => Cells.FirstOrDefault(cell => cell.Position == position)
        ?? throw FireAssayRefusals.CellEmpty.With(position, TrayNo);
}
