using Lims.Api.Orders;
using Lims.Core.Orders;
using Lims.Core.Reports;
using Lims.Tests.FireAssay;
using Lims.Tests.Refusals;
using Lims.Tests.Reports;

namespace Lims.Tests.Orders;

public sealed class ItemDescriptionTests
{
    private const string ItemNo = "K26-000123-02-4";
    private static readonly ItemRedescribed Told = new(
        ItemNo, 2, "917", "ŞE", "0043", "KM", "M-119", "çizik", "Yanlış okunmuştu.");

    // Approved, by the manager: the answer.
    [TestCase(false, false, null)]
    [TestCase(false, true, null)]
    [TestCase(true, true, null)]
    [TestCase(true, false, "described-after-approval")]
    public void Reception_corrects_until_approval_and_then_the_manager(bool approved, bool byManager, string? refusal)
    {
        if (refusal is null)
            Assert.That(ItemDescription.Correct(Told, approved, byManager), Is.EqualTo(new[] { Told }));
        else
            Refused.As(refusal, () => ItemDescription.Correct(Told, approved, byManager));
    }

    [Test]
    public void A_correction_is_held_to_what_reception_is_held_to()
    {
        Refused.As(OrdersRefusals.Pieces, () => ItemDescription.Correct(Told with { Pieces = 0 }, false, false));
        Refused.As(OrdersRefusals.FinenessText,
            () => ItemDescription.Correct(Told with { DeclaredPerMille = "916,5" }, false, false));
        foreach (var reason in new[] { "", " ", "iki\nsatır", new string('a', 201) })
            Refused.As(OrdersRefusals.DescriptionReason,
                () => ItemDescription.Correct(Told with { Reason = reason }, false, false));
    }

    [Test]
    public void Table_and_paper_say_the_newest_description_and_the_figures_stay()
    {
        using var day = ReportDay.Begin();
        day.Calculate(day.Fire(ReportDay.V4));
        day.Pass();
        var before = day.Content();
        var told = Told with { ItemNo = day.ItemNo };
        day.House.Book(AssayDay.Manager, told with { SerialNo = "0042" }, told);

        var row = OrdersStore.Item(day.Session, day.ItemNo)!;
        Assert.That((row.Pieces, row.DeclaredPerMille, row.Marks, row.SerialNo, row.KmtsCode, row.SealNo,
            row.Condition), Is.EqualTo((2, "917", "ŞE", "0043", "KM", "M-119", "çizik")));
        Assert.That((row.Kind, row.Metal, row.SpecificationPerMille), Is.EqualTo(("bar", "Au", "916")));
        var item = day.Content().Items[0];
        Assert.That((item.Pieces, item.DeclaredPerMille, item.Marks, item.SerialNo, item.KmtsCode, item.SealNo,
            item.Condition), Is.EqualTo((2, "917", "ŞE", "0043", "KM", "M-119", "çizik")));
        Assert.That(item.Results[0].PerMille, Is.EqualTo(before.Items[0].Results[0].PerMille));
        Assert.That(item.Results[0].Shortfall, Is.EqualTo(new ReportShortfall("917", "0.54")));
    }

    /// <summary>The mass at handing back closes the balance of metal; no figure rests on it.</summary>
    [Test]
    public void A_mass_weighed_at_handing_back_changes_no_result()
    {
        using var day = ReportDay.Begin();
        day.Calculate(day.Fire(ReportDay.V4));
        day.Pass();
        var before = day.Content();
        day.House.Book(AssayDay.Manager, new GrossMassWeighed(
            day.ItemNo, GrossMassWeighed.Returned, "bal-2", new string('b', 64), "1249000", "1249.00", "g"));
        Assert.That(day.Content().ToJson(), Is.EqualTo(before.ToJson()));
        Assert.That(Api.FireAssay.AssayDesk.Basis(day.Session, day.Sample("S1")).GrossMassMg, Is.EqualTo("1250370"));
    }
}
