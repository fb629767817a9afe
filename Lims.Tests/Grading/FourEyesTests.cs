using Lims.Api.Grading;
using Lims.Core.FireAssay;
using Lims.Core.Grading;
using Lims.Tests.FireAssay;
using Lims.Tests.Ledger;
using Lims.Tests.Refusals;

namespace Lims.Tests.Grading;

public sealed class FourEyesTests
{
    // The result of attempt 1 stands at place 48 of the ledger; ali weighed.
    private static readonly ResultState Fresh =
        new("i", 1, 48, AssayCalculated.Accepted, null, null, false, ["user:ali"]);

    // How far it has come; who wants to do what; the answer.
    [TestCase("fresh", "check", "user:gul", null)]
    [TestCase("fresh", "check", "user:ali", "own-work")]
    [TestCase("fresh", "approve", "user:omer", "not-checked")]
    [TestCase("fresh", "approve", "user:ali", "own-work")]
    [TestCase("fresh", "send back", "user:gul", null)]
    [TestCase("fresh", "send back", "user:ali", "own-work")]
    [TestCase("inconclusive", "check", "user:gul", null)]
    [TestCase("checked by gul", "check", "user:omer", "already-checked")]
    [TestCase("checked by gul", "approve", "user:omer", null)]
    [TestCase("checked by gul", "approve", "user:gul", "checker-approves")]
    [TestCase("checked by gul", "approve", "user:ali", "own-work")]
    [TestCase("checked by gul", "send back", "user:omer", null)]
    [TestCase("approved", "check", "user:gul", "already-approved")]
    [TestCase("approved", "approve", "user:omer", "already-approved")]
    [TestCase("approved", "send back", "user:gul", "already-approved")]
    [TestCase("sent back", "check", "user:gul", "no-result")]
    [TestCase("sent back", "approve", "user:omer", "no-result")]
    [TestCase("sent back", "send back", "user:gul", "no-result")]
    [TestCase("to be repeated", "check", "user:gul", "no-result")]
    [TestCase("to be repeated", "send back", "user:gul", "no-result")]
    [TestCase("nothing", "check", "user:gul", "no-result")]
    [TestCase("nothing", "approve", "user:omer", "no-result")]
    public void Nobody_passes_his_own_work_and_nothing_is_passed_twice(
        string standing, string act, string userId, string? refusal)
    {
        if (refusal is not null)
            Refused.As(refusal, () => Act(Standing(standing), act, userId));
        else
            Assert.That(Act(Standing(standing), act, userId), Has.Count.EqualTo(1));
    }

    [Test]
    public void One_person_checks_and_approves_only_where_the_house_has_set_so_and_the_fact_says_it()
    {
        var standing = Standing("checked by gul");
        Assert.That(FourEyes.Approve(standing, "i", 48, "user:gul", checkerMayApprove: true),
            Is.EqualTo(new[] { new ResultApproved("i", 1, 48, "user:gul", SameAsChecker: 1) }));
        Assert.That(FourEyes.Approve(standing, "i", 48, "user:omer", checkerMayApprove: true),
            Is.EqualTo(new[] { new ResultApproved("i", 1, 48, "user:omer", SameAsChecker: 0) }));
        Refused.As(GradingRefusals.OwnWork,
            () => FourEyes.Approve(standing, "i", 48, "user:ali", checkerMayApprove: true));
        Refused.As(GradingRefusals.NotChecked,
            () => FourEyes.Approve(Fresh, "i", 48, "user:gul", checkerMayApprove: true));
    }

    [TestCase("check")]
    [TestCase("approve")]
    [TestCase("send back")]
    public void Whoever_looked_at_an_older_result_looks_again(string act) => Refused.As(
        GradingRefusals.OtherResult, () => Act(Standing("checked by gul")! with { ResultSeq = 60 }, act, "user:omer"));

    [TestCase("")]
    [TestCase(" ")]
    public void Sending_back_takes_a_reason(string reason) => Refused.As(
        GradingRefusals.ReasonMissing, () => FourEyes.SendBack(Fresh, "i", 48, "user:gul", reason));

    [Test]
    public void The_table_says_how_far_the_newest_result_has_come()
    {
        using var day = new AssayDay();
        Assert.That(GradingStore.State(day.Session, day.ItemNo), Is.Null);
        day.Assay(Tray, analyst: "user:veli");
        var first = day.ResultSeq;
        Assert.That(State(day), Is.EqualTo((1L, first, "accepted", (string?)null, (string?)null, false)));
        Assert.That(GradingStore.State(day.Session, day.ItemNo)!.WeighedBy, Is.EqualTo(new[] { "user:veli" }));

        day.House.Book(AssayDay.Checker, Check(day));
        Assert.That(State(day), Is.EqualTo((1L, first, "accepted", AssayDay.Checker, (string?)null, false)));
        day.SendBack();
        Assert.That(State(day), Is.EqualTo((1L, first, "accepted", AssayDay.Checker, (string?)null, true)));
        Assert.That(GradingStore.Grade(day.Session, day.ItemNo)!.SentBackReason, Does.Contain("çatlak"));

        day.Assay(Tray);
        Assert.That(State(day), Is.EqualTo((2L, day.ResultSeq, "accepted", (string?)null, (string?)null, false)),
            "A new result begins afresh.");
        Assert.That(GradingStore.State(day.Session, day.ItemNo)!.WeighedBy,
            Is.EquivalentTo(new[] { "user:veli", AssayDay.Analyst }), "Who weighed on the first tray may not pass it.");
        day.House.Book(AssayDay.Checker, Check(day));
        day.House.Book(AssayDay.Manager, FourEyes.Approve(
            GradingStore.State(day.Session, day.ItemNo), day.ItemNo, day.ResultSeq, AssayDay.Manager, false));
        var places = day.House.Facts.Count;
        Assert.That(GradingStore.Grade(day.Session, day.ItemNo), Is.EqualTo(new GradeRow(day.ItemNo, 2, day.ResultSeq,
            "accepted", AssayDay.Checker, MemoryHouse.At(places - 1), AssayDay.Manager, MemoryHouse.At(places), 0, 0,
            null)));
    }

    private const string Tray = """
        A1 proof 1 229.00 229.00
        A2 proof 1 229.00 229.00
        B1 S1 1 250.00 229.05
        B2 S1 1 250.00 229.10
        """;

    private static IReadOnlyList<Core.Ledger.IFact> Check(AssayDay day) => FourEyes.Check(
        GradingStore.State(day.Session, day.ItemNo), day.ItemNo, day.ResultSeq, AssayDay.Checker);

    private static (long, long, string, string?, string?, bool SentBack) State(AssayDay day) =>
        GradingStore.State(day.Session, day.ItemNo) is { } state
            ? (state.Attempt, state.ResultSeq, state.Outcome, state.CheckedBy, state.ApprovedBy, state.SentBack)
            : default;

    private static ResultState? Standing(string word) => word switch
    {
        "fresh" => Fresh,
        "inconclusive" => Fresh with { Outcome = AssayCalculated.Inconclusive },
        "checked by gul" => Fresh with { CheckedBy = "user:gul" },
        "approved" => Fresh with { CheckedBy = "user:gul", ApprovedBy = "user:omer" },
        "sent back" => Fresh with { CheckedBy = "user:gul", SentBack = true },
        "to be repeated" => Fresh with { Outcome = AssayCalculated.Repeat },
        _ => null,
    };

    private static IReadOnlyList<Core.Ledger.IFact> Act(ResultState? standing, string act, string userId) => act switch
    {
        "check" => FourEyes.Check(standing, "i", 48, userId),
        "approve" => FourEyes.Approve(standing, "i", 48, userId, checkerMayApprove: false),
        _ => FourEyes.SendBack(standing, "i", 48, userId, "Bir gerekçe."),
    };
}
