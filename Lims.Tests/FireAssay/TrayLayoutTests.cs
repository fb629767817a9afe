using Lims.Core.FireAssay;
using Lims.Tests.Refusals;

namespace Lims.Tests.FireAssay;

public sealed class TrayLayoutTests
{
    private const string TrayNo = "T26-000001-2";

    private static readonly Dictionary<string, AssayPlanned> Plans = new(StringComparer.Ordinal)
    {
        ["like"] = new("like", "yellow", "916", "40"),
        ["near"] = new("near", "yellow", "917", "40"),
        ["edge"] = new("edge", "yellow", "934.32", "40"),
        ["past"] = new("past", "yellow", "934.33", "40"),
        ["far"] = new("far", "yellow", "585", "100"),
        ["white"] = new("white", "white-nickel", "916", "40"),
    };

    // What stands on the tray (a bare position is a proof), what comes, and where it goes.
    [TestCase("", "like", "A2")]
    [TestCase("A2=like", "like", "A3")]
    [TestCase("A2=like A3=like", "near", "A5", Description = "A4 is kept for a proof")]
    [TestCase("A2=like", "edge", "A3", Description = "2 % of 916 is 18.32")]
    [TestCase("A2=like", "past", "B2")]
    [TestCase("A2=like", "far", "B2")]
    [TestCase("A2=like", "white", "B2")]
    [TestCase("A2=like A3=like B2=far", "near", "A5")]
    [TestCase("A1 A4", "far", "A2", Description = "proofs that wait for their sample")]
    [TestCase("A2=like A3=like A5=like A6=like A8=like A9=like A11=like A12=like", "like", "B2")]
    [TestCase("A2=like B2=like C2=far", "far", "C3")]
    public void A_portion_goes_beside_its_like(string standing, string coming, string position) => Assert.That(
        TrayLayout.NextForPortion(Tray(standing), Plans[coming], Plans.GetValueOrDefault), Is.EqualTo(position));

    [Test]
    public void A_full_tray_says_so() => Refused.As(FireAssayRefusals.TrayFull, () => TrayLayout.NextForPortion(
        Tray("A2=far B2=far C2=far D2=far E2=far F2=far G2=far H2=far"), Plans["like"], Plans.GetValueOrDefault));

    [TestCase("", "")]
    [TestCase("A1 A4", "")]
    [TestCase("A2=like", "A1 A4")]
    [TestCase("A2=like A3=like A1", "A4")]
    [TestCase("A2=like A3=like A5=like", "A1 A4 A7")]
    [TestCase("A11=like A12=like", "A10", Description = "beyond column 12 there is no cell")]
    [TestCase("B2=like A2=far", "A1 A4 B1 B4")]
    [TestCase("A1=like", "A4", Description = "somebody put a portion where proofs go")]
    [TestCase("A2=lost", "")]
    public void Proofs_are_missing_beside_portions_alone(string standing, string missing) => Assert.That(
        string.Join(' ', TrayLayout.MissingProofs(Tray(standing))), Is.EqualTo(missing));

    [Test]
    public void A_tray_is_read_row_by_row() => Assert.That(
        TrayLayout.InOrder(Tray("B1 A10 A2 A1")).Select(cell => cell.Position), Is.EqualTo(["A1", "A2", "A10", "B1"]));

    [TestCase("A3", TrayScan.Cell, null, "A3")]
    [TestCase("h12", TrayScan.Cell, null, "H12")]
    [TestCase("T26-000001-2/A3", TrayScan.Cell, TrayNo, "A3")]
    [TestCase("T26-000001-2", TrayScan.Other, null, TrayNo)]
    [TestCase("A13", TrayScan.Other, null, "A13")]
    [TestCase("I1", TrayScan.Other, null, "I1")]
    [TestCase(" tart ", TrayScan.Weigh, null, "tart")]
    [TestCase("WEIGH", TrayScan.Weigh, null, "WEIGH")]
    [TestCase("STANDART", TrayScan.Proofs, null, "STANDART")]
    [TestCase("HESAP", TrayScan.Calculate, null, "HESAP")]
    [TestCase("7XQ2M9K", TrayScan.Other, null, "7XQ2M9K")]
    public void A_scan_at_the_tray_is_told_by_its_shape(string text, string kind, string? trayNo, string said) =>
        Assert.That(TrayScan.Of(text), Is.EqualTo(new TrayScan(kind, trayNo, said)));

    private static TrayState Tray(string standing) => new(TrayNo, "fa", 1, false,
    [
        .. standing.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((text, i) =>
        {
            var parts = text.Split('=');
            var item = parts is [_, var name] ? name : null;
            return new TrayCell(i, TrayNo, parts[0], parts[0][..1], item is "lost" ? "like" : item, item, 1, null, null,
                null, item is "lost");
        }),
    ]);
}
