using Lims.Core.FireAssay;
using Lims.Core.People;

namespace Lims.Core.Work;

/// <summary>The next step of an item, as it looks to whoever scanned it.</summary>
/// <param name="Tray">The tray on which its open cells stand; null when there is none.</param>
/// <param name="Weighers">Everyone who weighed on its trays: they neither check nor approve.</param>
/// <param name="CheckerMayApprove">The house's setting.</param>
public sealed record ItemStep(
    ItemProgress Item, TrayState? Tray, IReadOnlyCollection<string> Weighers, bool CheckerMayApprove)
{
    public NextStep For(Actor reader)
    {
        if (Item.GivenTo == reader.Ref || (reader.Has(Role.Analyst) && LiesAtAPlace && IsBeforeTheTray))
            return new NextStep(NextStep.Accept, null, true);
        if (Item.GivenTo is not null && IsBeforeTheTray)
            return new NextStep(NextStep.Accept, null, false);
        if (Item.Holder == reader.Ref && Item.GivenTo is null && MustGoBack(reader))
            return new NextStep(NextStep.GiveBack, Role.Analyst, true);
        return Item.Stage switch
        {
            Stage.AwaitingMass => Held(reader, Role.Reception, NextStep.WeighWhole),
            Stage.AtCounter => Held(reader, Role.Reception, NextStep.HandOver),
            Stage.Screening => AtBench(reader, NextStep.Screen),
            Stage.Planning => AtBench(reader, NextStep.Plan),
            Stage.ToPlace or Stage.ToRepeat => AtBench(reader, NextStep.Place),
            Stage.Weighing or Stage.Firing or Stage.Cornets or Stage.Calculating => OnTray(reader),
            Stage.ToCheck => Look(reader, Role.Checker, NextStep.Check),
            Stage.ToApprove => Look(reader, Role.Manager, NextStep.Approve),
            Stage.ToReport => NextStep.For(Role.Manager, reader, NextStep.Report),
            Stage.InPreparation => new NextStep(NextStep.Wait, null, false),
            Stage.Reported => Held(reader, Role.Reception, NextStep.ReturnToCustomer),
            _ => NextStep.None,
        };
    }

    private bool LiesAtAPlace => Item.Holder.StartsWith("place:", StringComparison.Ordinal);

    private bool IsBeforeTheTray => Item.Stage is Stage.AtCounter or Stage.HandedToAnalyst or Stage.Screening
        or Stage.Planning or Stage.ToPlace or Stage.ToRepeat;

    // What an analyst has in hands and can do nothing with belongs to the counter again.
    private bool MustGoBack(Actor reader) => reader.Has(Role.Analyst) && !reader.Has(Role.Reception)
        && (Item.Stage is Stage.AwaitingMass or Stage.Reported
            || (Item.Stage is Stage.ToCheck or Stage.ToApprove or Stage.ToReport or Stage.InPreparation
                && !reader.Has(Role.Checker) && !reader.Has(Role.Manager)));

    // A clerk who took the item back, from a safe for example, hands it on: the bench is the analysts'.
    private NextStep AtBench(Actor reader, string code) =>
        Item.Holder == reader.Ref && reader.Has(Role.Reception) && !reader.Has(Role.Analyst)
            ? new NextStep(NextStep.HandOver, Role.Reception, true)
            : Held(reader, Role.Analyst, code);

    private NextStep Held(Actor reader, string role, string code)
    {
        var step = NextStep.For(role, reader, code);
        return Item.Holder == reader.Ref && Item.GivenTo is null
            ? step
            : step.NotYours("Başkasının zimmetinde; önce teslim alın.", "In somebody else's hands; accept it first.");
    }

    /// <summary>The sample's own cell comes first, then what its tray waits for.</summary>
    private NextStep OnTray(Actor reader)
    {
        if (Tray is null)
            return NextStep.For(Role.Analyst, reader, NextStep.Weigh);
        var own = Tray.Cells.Where(cell => cell.ItemNo == Item.ItemNo);
        return TrayStep.Weighing(Tray, own, reader) ?? new TrayStep(Tray, Calculated: false).For(reader);
    }

    private NextStep Look(Actor reader, string role, string code)
    {
        var step = new NextStep(code, role, reader.Has(role) || reader.Has(Role.Manager));
        if (Weighers.Contains(reader.Ref))
            return step.NotYours(
                "Tepsisinde siz tarttınız; başka biri bakmalı.", "You weighed on its tray; somebody else has to look.");
        return code == NextStep.Approve && Item.CheckedBy == reader.Ref && !CheckerMayApprove
            ? step.NotYours("Siz kontrol ettiniz; başka biri onaylamalı.", "You checked it; somebody else approves.")
            : step;
    }
}
