using Lims.Core.Refusals;
using Lims.Core.Xrf;

namespace Lims.Instruments.Spectrometers;

/// <summary>One line of a table, its cells still text.</summary>
/// <param name="Line">The physical line, from 1.</param>
/// <param name="IsOpen">It is the last one and has no line end: perhaps it is still being written.</param>
/// <param name="Damage">Why its cells cannot be told apart; null where they can.</param>
internal sealed record SheetRow(long Line, string[] Cells, XrfRowText Text, bool IsOpen, RefusedException? Damage)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}
