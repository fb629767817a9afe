using Lims.Core.FireAssay;

namespace Lims.Api.FireAssay;

/// <summary>A cell of a tray as its table holds it.</summary>
public sealed record TrayCellRow(
    long PlacedSeq, string TrayNo, string Position, string ProofGroup, string? ItemNo, string? BlindNo, long Attempt,
    string? PurityPerMille, string? MassMg, string? CornetMg, long Lost)
{
    public TrayCell ToCell() => new(
        PlacedSeq, TrayNo, Position, ProofGroup, ItemNo, BlindNo, Attempt, PurityPerMille, MassMg, CornetMg, Lost == 1);
}
