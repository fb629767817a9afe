using Lims.Api.Methods;
using Lims.Core.Ledger;
using Lims.Core.Methods;
using Lims.Core.People;
using Lims.Tests.Engines;
using Lims.Tests.Ledger;
using Lims.Tests.Refusals;

namespace Lims.Tests.Methods;

[BothEngines]
public sealed class MethodTests
{
    private static readonly MethodBudget Yellow = new("yellow", "0.010", "0.15", "0.03", "0.10", "0");

    public static readonly MethodVersionSet Cupellation = new(
        "fa-au-cupellation", "Kupelasyon", "Cupellation", "TS EN ISO 11426", "cupellation-gold", "1", 2, 2, null,
        [Yellow, Yellow with { AlloyClass = "red" }], null, 0, "Kupelasyon ile.", "By cupellation.", 1);

    private static readonly MethodVersionSet Screening = Cupellation with
    {
        MethodId = "xrf-au", Calculation = MethodBook.Screening, Budgets = [],
        Xrf = new XrfLimits(3, "10", "20", "980", "1001"),
    };

    [Test]
    public void An_order_finds_the_version_it_was_received_under()
    {
        using var house = new MemoryHouse();
        house.Run(SetMethod.Command("1", Actors.House, Cupellation));
        house.Run(SetMethod.Command("2", Actors.House,
            Cupellation with { MaximumRangePerMille = "0.4", Budgets = [] }));
        house.Run(SetMethod.Command("3", Actors.House, Screening));

        var first = MethodStore.At(house.Session, Cupellation.MethodId, 1)!;
        Assert.That(first.MaximumRangePerMille, Is.Null);
        Assert.That(first.BudgetOf("red"), Is.EqualTo(Yellow with { AlloyClass = "red" }));
        Assert.That(first.BudgetOf("dore"), Is.Null);
        Assert.That((first.IsExample, first.ScopeAccredited, first.Xrf), Is.EqualTo((true, false, (XrfLimits?)null)));
        var newest = MethodStore.Newest(house.Session, Cupellation.MethodId)!;
        Assert.That((newest.MethodVersion, newest.MaximumRangePerMille), Is.EqualTo((2L, "0.4")));
        Assert.That(MethodStore.Must(house.Session, "xrf-au").Xrf, Is.EqualTo(Screening.Xrf));
        Assert.That(MethodStore.All(house.Session).Select(each => (each.MethodId, each.MethodVersion)),
            Is.EqualTo(new[] { ("fa-au-cupellation", 2L), ("xrf-au", 1L) }));
        Refused.As(MethodsRefusals.MethodUnknown, () => MethodStore.Must(house.Session, "touchstone"));
    }

    [Test]
    public void Only_administrator_and_manager_set_methods()
    {
        using var house = new MemoryHouse();
        var analyst = UserSubject.Of(house.AddUser("ali", Role.Analyst));
        Refused.As(PeopleRefusals.RoleMissing, () => house.Run(SetMethod.Command("1", analyst, Cupellation)));
    }

    [Test]
    public void A_method_that_cannot_be_worked_by_is_refused()
    {
        Refused.As(MethodsRefusals.MethodIdText, () => MethodBook.Set(Cupellation with { MethodId = "FA AU" }));
        Refused.As(MethodsRefusals.CalculationUnknown, () => MethodBook.Set(Cupellation with { Calculation = "x" }));
        Refused.As(MethodsRefusals.ReplicatesOutside, () => MethodBook.Set(Cupellation with { MinimumReplicates = 0 }));
        Refused.As(MethodsRefusals.ReplicatesOutside,
            () => MethodBook.Set(Cupellation with { MinimumReplicates = 11 }));
        Refused.As(MethodsRefusals.DecimalsOutside, () => MethodBook.Set(Cupellation with { ReportDecimals = 3 }));
        Refused.As(MethodsRefusals.BudgetTwice, () => MethodBook.Set(Cupellation with { Budgets = [Yellow, Yellow] }));
        Refused.As(MethodsRefusals.XrfLimitsMisplaced,
            () => MethodBook.Set(Cupellation with { Xrf = Screening.Xrf }));
        Refused.As(MethodsRefusals.XrfLimitsMisplaced, () => MethodBook.Set(Screening with { Xrf = null }));
    }

    [TestCase("0,010")]
    [TestCase("-0.1")]
    [TestCase("")]
    public void Its_figures_are_plain_numbers_of_zero_or_more(string figure)
    {
        Refused.As(MethodsRefusals.MethodFigureText,
            () => MethodBook.Set(Cupellation with { Budgets = [Yellow with { WeighingMg = figure }] }));
        Refused.As(MethodsRefusals.MethodFigureText,
            () => MethodBook.Set(Cupellation with { MaximumRangePerMille = figure }));
        Refused.As(MethodsRefusals.MethodFigureText,
            () => MethodBook.Set(Screening with { Xrf = Screening.Xrf! with { CoatingRangePerMille = figure } }));
    }
}
