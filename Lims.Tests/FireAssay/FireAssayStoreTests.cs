using Lims.Api.FireAssay;

namespace Lims.Tests.FireAssay;

public sealed class FireAssayStoreTests
{
    private const string Pair = """
        A1 proof 1 229.00 229.00
        A2 proof 1 229.00 229.00
        B2 S1 1 250.00 229.05
        B1 S1 1 250.00 229.20
        """;

    [Test]
    public void An_item_that_stood_on_no_tray_yet_has_none()
    {
        using var day = new AssayDay();
        Assert.That(FireAssayStore.TraysOfItem(day.Session, day.ItemNo), Is.Empty);
        Assert.That(FireAssayStore.Weighers(day.Session, day.ItemNo), Is.Empty);
        Assert.That(FireAssayStore.Results(day.Session, day.ItemNo), Is.Empty);
        Assert.That(FireAssayStore.Plan(day.Session, "K26-000009-01-X"), Is.Null);
    }

    [Test]
    public void Trays_come_in_the_order_in_which_they_were_used_and_cells_in_the_order_they_were_given_away()
    {
        using var day = new AssayDay();
        var (first, second) = (day.Fire(Pair), day.Fire(Pair));
        Assert.That(FireAssayStore.TraysOfItem(day.Session, day.ItemNo), Is.EqualTo(new[] { first, second }));
        Assert.That(day.Tray(first).Cells.Select(cell => cell.Position),
            Is.EqualTo(new[] { "A1", "A2", "B2", "B1" }));
        Assert.That(day.Tray(first).Fired, Is.True);
    }

    [Test]
    public void Every_attempt_stays_with_who_calculated_it_and_where_it_stands()
    {
        using var day = new AssayDay();
        var first = day.Assay(Pair);      // 916.2 and 916.8 ‰: 0.6 apart.
        var second = day.Assay(Pair);     // Four, 0.6 apart: within 0.643; (2 × 916.2 + 2 × 916.8) / 4 = 916.5.
        var rows = FireAssayStore.Results(day.Session, day.ItemNo);
        Assert.That(rows.Select(row => (row.Attempt, row.Outcome, row.Finding, row.ReportedPerMille)),
            Is.EqualTo(new[]
            {
                (1L, "repeat", "duplicates-disagree", (string?)null), (2L, "accepted", null, "916.50"),
            }));
        Assert.That(rows.Select(row => (row.WorksheetSha256, row.ResultJson, row.CalculatedBy)), Is.EqualTo(new[]
        {
            (first.WorksheetSha256, first.ResultJson, AssayDay.Analyst),
            (second.WorksheetSha256, second.ResultJson, AssayDay.Analyst),
        }));
        Assert.That(rows[1].Seq, Is.EqualTo(day.ResultSeq));
    }
}
