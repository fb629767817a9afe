using Lims.Core.Orders;
using Lims.Core.People;

namespace Lims.Core.Reports;

/// <summary>
/// Four eyes, from the facts alone: who weighed neither checked nor approved, and each had the right to; and after the
/// approval nobody but the manager said what the item is.
/// </summary>
internal static class EvidencePeopleCheck
{
    public static IEnumerable<string> Of(CaseFile file, List<AppendedFact> facts)
    {
        foreach (var item in file.Items)
        {
            var check = item.Check.Appended;
            var approval = item.Approval.Appended;
            foreach (var act in new[] { check, approval })
                if (item.Weighers.Contains(act.Actor))
                    yield return $"evidence fact {act.Seq}: {act.Actor} weighed on a tray of {item.Item.ItemNo}";
            var same = check.Actor == approval.Actor;
            if (same && file.House.CheckerMayApprove == 0)
                yield return $"evidence fact {approval.Seq}: {approval.Actor} checked the same result";
            if (same != (item.Approval.Fact.SameAsChecker == 1))
                yield return $"evidence fact {approval.Seq}: it says the wrong thing of checker and approver";
            if (!HadRole(facts, check, Role.Checker) && !HadRole(facts, check, Role.Manager))
                yield return $"evidence fact {check.Seq}: {check.Actor} was no checker";
            if (!HadRole(facts, approval, Role.Manager))
                yield return $"evidence fact {approval.Seq}: {approval.Actor} was no manager";
            foreach (var (told, _) in item.All<ItemRedescribed>())
                if (!HadRole(facts, told, Role.Manager)
                    && (told.Seq > approval.Seq || !HadRole(facts, told, Role.Reception)))
                    yield return $"evidence fact {told.Seq}: {told.Actor} had no right to describe the item anew";
        }
    }

    private static bool HadRole(List<AppendedFact> facts, AppendedFact act, string role)
    {
        var held = false;
        foreach (var each in facts.Where(each => each.Fact.Subject == act.Actor && each.Seq < act.Seq))
            held = each.Fact switch
            {
                RoleGranted granted when granted.Role == role => true,
                RoleWithdrawn withdrawn when withdrawn.Role == role => false,
                UserDisabled => false,
                _ => held,
            };
        return held;
    }
}
