using Lims.Api.Documents.FinenessReport;
using Lims.Api.Documents.Layout;
using Lims.Core.Reports;

namespace Lims.Api.Documents.Papers;

/// <summary>Room to sign above a line, and below it who signs as what.</summary>
internal static class SignatureLine
{
    private const double RoomPt = 11 * Mm.Pt;

    /// <param name="name">Printed where it is known; otherwise it is written by hand.</param>
    public static IBlock Block(BilingualText role, string? name, ReportWording wording)
    {
        var hint = wording["paper.signature"];
        return new ColumnBlock(
            1,
            new SpaceBlock(RoomPt),
            new RuleBlock(Colour.Ink, 0.5),
            new RunsBlock((role.Tr, TextStyle.Small with { IsBold = true }), ("  " + role.En, TextStyle.English)),
            new TextBlock(name ?? $"{hint.Tr} / {hint.En}", name is null ? TextStyle.English : TextStyle.Small));
    }
}
