using Lims.Core.FireAssay;
using Lims.Core.House;
using Lims.Core.Orders;

namespace Lims.Core.Reports;

/// <summary>From the facts to what the paper says; the same step composes a report and proves it.</summary>
public static class ReportComposition
{
    /// <exception cref="Refusals.RefusedException">An item's result is not approved.</exception>
    public static ReportContent Compose(CaseFile file, ReportOccasion occasion, ReportNames names) =>
        Draft(file, names).On(occasion);

    /// <summary>All that the facts say, before the report has a number; nothing of it depends on that.</summary>
    /// <exception cref="Refusals.RefusedException">An item's result is not approved.</exception>
    public static ReportContent Draft(CaseFile file, ReportNames names)
    {
        foreach (var item in file.Items)
            MustBeApproved(item);
        var texts = EditionTextDictionary.Of(file.Texts);
        var facts = file.Items.SelectMany(item => item.Facts).ToList();
        return new ReportContent(
            ReportLayout.Current,
            "",
            "",
            "",
            "",
            House(file.House),
            names.Customer,
            file.OrderFact.AtUtc,
            facts.Where(each => each.Fact is PortionWeighed).Min(each => each.AtUtc)!,
            file.Items.Max(item => item.Calculations[^1].Appended.AtUtc)!,
            "",
            [.. file.Items.Select(item => Item(file, item, texts))],
            Sampling(file, names),
            [.. file.Items.SelectMany(item => Deviations(item, texts))],
            People(file, names, texts),
            file.Items.Any(item => item.Approval.Fact.SameAsChecker == 1),
            null,
            file.Texts.TextVersion,
            texts);
    }

    /// <summary>Who answers for the report, in the order of their work: analysts, checkers, approvers.</summary>
    public static IReadOnlyList<(string Role, string Actor, string AtUtc)> Answerable(CaseFile file) =>
    [
        .. Latest("analyst", file.Items.Select(item => (item.Analyst, item.Calculations[^1].Appended.AtUtc))),
        .. Latest("checker", file.Items.Select(item => (item.Check.Appended.Actor, item.Check.Appended.AtUtc))),
        .. Latest("approver", file.Items.Select(item => (item.Approval.Appended.Actor, item.Approval.Appended.AtUtc))),
    ];

    /// <summary>Who put the first portion on a tray: that person took it from the item.</summary>
    public static AppendedFact Sampler(CaseFile file) =>
        file.Items.SelectMany(item => item.Facts).Where(each => each.Fact is PortionPlaced).MinBy(each => each.Seq)!;

    private static ReportSampling Sampling(CaseFile file, ReportNames names)
    {
        if (file.Order.SampledBy == "customer")
            return new ReportSampling(true, null, null, null, null);
        var sampler = Sampler(file);
        return new ReportSampling(false, names.PersonOf(sampler.Actor), file.House.Title, sampler.AtUtc, null);
    }

    private static void MustBeApproved(CaseItem item)
    {
        if (item.Calculations.Count == 0 || !item.All<Grading.ResultApproved>()
                .Any(each => each.Fact.ResultSeq == item.Calculations[^1].Appended.Seq))
            throw ReportsRefusals.NotApproved.With(item.Item.ItemNo);
    }

    private static ReportHouse House(HouseSettingsSet house) => new(
        house.Title, house.Address, house.Phone, house.LicenceNo, house.LicenceDate, house.Branch,
        house.AccreditationNo,
        house.IsExample == 1);

    private static ReportItem Item(CaseFile file, CaseItem item, EditionTextDictionary texts)
    {
        var received = item.Mass(GrossMassWeighed.Received)
            ?? throw OrdersRefusals.NotYetWeighed.With(item.Item.ItemNo);
        var delivered = item.Mass(GrossMassWeighed.Delivered);
        return new ReportItem(
            item.Item.ItemNo,
            texts.GetValueOrDefault("kind." + item.Item.Kind) ?? new BilingualText(item.Item.Kind, item.Item.Kind),
            item.Item.Metal,
            checked((int)item.Item.Pieces),
            received.MassMg,
            delivered is null ? Decimals(received) : Math.Max(Decimals(received), Decimals(delivered)),
            null,
            delivered?.MassMg,
            item.Item.Marks,
            item.Item.SerialNo,
            item.Item.KmtsCode,
            item.Item.DeclaredPerMille,
            item.Item.SealNo,
            item.Item.Condition,
            [ReportFigures.Result(file, item)],
            item.All<ItemPhotographed>() is [.., (_, var photo)] ? photo.PhotoSha256 : null);
    }

    private static int Decimals(GrossMassWeighed mass) => WeighedFigure.DecimalsInGrams(mass.Digits, mass.Unit);

    private static IEnumerable<string> Deviations(CaseItem item, EditionTextDictionary texts)
    {
        foreach (var (_, earlier) in item.Calculations.SkipLast(1))
            if (earlier.Finding is { } finding)
                yield return Say(texts, "deviation.repeated", item.Item.ItemNo, "finding." + finding);
        if (item.All<PortionLost>().Count > 0)
            yield return Say(texts, "deviation.lost", item.Item.ItemNo, null);
    }

    private static string Say(EditionTextDictionary texts, string key, string itemNo, string? reasonKey)
    {
        var reason = reasonKey is null ? null : texts.GetValueOrDefault(reasonKey);
        return Fill(texts[key].Tr, itemNo, reason?.Tr) + " / " + Fill(texts[key].En, itemNo, reason?.En);
    }

    private static string Fill(string sentence, string itemNo, string? reason) => sentence
        .Replace("{0}", itemNo, StringComparison.Ordinal)
        .Replace("{1}", reason ?? "", StringComparison.Ordinal);

    private static List<ReportPerson> People(
        CaseFile file, ReportNames names, EditionTextDictionary texts) =>
        [.. Answerable(file).Select(each => new ReportPerson(
            each.Role, names.PersonOf(each.Actor), texts["title." + each.Role].Tr, each.AtUtc))];

    private static IEnumerable<(string Role, string Actor, string AtUtc)> Latest(
        string role, IEnumerable<(string Actor, string AtUtc)> acts) => acts
        .GroupBy(act => act.Actor, StringComparer.Ordinal)
        .Select(group => (role, group.Key, group.Max(act => act.AtUtc)!));
}
