using Lims.Api.Grading;
using Lims.Api.House;
using Lims.Core.Grading;
using Lims.Core.Methods;
using Lims.Core.Orders;
using Lims.Core.Reports;
using Lims.Tests.FireAssay;

namespace Lims.Tests.Reports;

/// <summary>A day at the tray that goes on to the paper.</summary>
internal static class ReportDay
{
    /// <summary>Vector V4 (domain 3.5): mean 916.4583783, printed 916.46 ± 0.39 ‰; 1250.37 g.</summary>
    public const string V4 = """
        A1 proof 1 229.00 229.08
        A2 proof 1 229.05 229.11
        B1 S1 1 250.12 229.27
        B2 S1 1 249.87 229.09
        """;

    public static readonly ReportOccasion Occasion = new(
        "AR26-000045-I", "7XQ2M9KD4HZR1TBW", "https://ayar.example/verify/7XQ2M9KD4HZR1TBW",
        "2026-01-05T08:00:00.0000000Z", SealNames.Integrity);

    public static readonly ReportNames Names = new(
        new ReportCustomer("Öğütçü Kuyumculuk", "Kapalıçarşı"), actor => "ad:" + actor);

    /// <summary>A house with its settings and texts, and one order of these items.</summary>
    public static AssayDay Begin(MethodVersionSet? method = null, params AnnouncedItem[] items)
    {
        var day = new AssayDay(method, items);
        foreach (var command in HouseSeed.Commands().Take(3))
            day.House.Run(command);
        return day;
    }

    public static void Check(this AssayDay day, string itemNo, string userId = AssayDay.Checker) =>
        day.House.Book(userId, FourEyes.Check(
            GradingStore.State(day.Session, itemNo), itemNo,
            GradingStore.State(day.Session, itemNo)!.ResultSeq, userId));

    public static void Approve(
        this AssayDay day, string itemNo, string userId = AssayDay.Manager, bool checkerMayApprove = false) =>
        day.House.Book(userId, FourEyes.Approve(
            GradingStore.State(day.Session, itemNo), itemNo,
            GradingStore.State(day.Session, itemNo)!.ResultSeq, userId, checkerMayApprove));

    public static void Pass(this AssayDay day)
    {
        foreach (var item in day.Items)
        {
            day.Check(item.ItemNo);
            day.Approve(item.ItemNo);
        }
    }

    public static CaseFile File(this AssayDay day) => CaseFile.From(
        day.House.Facts, day.Items[0].OrderNo, [.. day.Items.Select(item => item.ItemNo)]);

    public static ReportContent Content(this AssayDay day) =>
        ReportComposition.Compose(day.File(), Occasion, Names);
}
