using Lims.Api.House;
using Lims.Api.Ledger;
using Lims.Core.People;
using Lims.Core.Work;

namespace Lims.Api.Work;

/// <summary>What waits for one person, part by part: every role brings its own.</summary>
public static class WaitingWork
{
    public const string GivenToMe = "given-to-me";
    public const string HeldAtCounter = "held-at-counter";
    public const string ToGiveBack = "to-give-back";

    private static readonly string[] AfterTheBench =
        [Stage.AwaitingMass, Stage.ToCheck, Stage.ToApprove, Stage.ToReport, Stage.InPreparation, Stage.Reported];

    /// <summary>The first page of every part that the person's roles bring, in the order of the work.</summary>
    public static IReadOnlyList<WorkPart> Of(LedgerSession session, Actor reader) =>
        [.. Parts(reader).Select(part => part.Read(session, WorkPage.Newest))];

    /// <summary>The next page of one part.</summary>
    /// <exception cref="Core.Refusals.RefusedException">The person has no such part.</exception>
    public static WorkPart Part(LedgerSession session, Actor reader, string code, long before)
    {
        var parts = Parts(reader);
        return (parts.FirstOrDefault(each => each.Code == code)
            ?? throw WorkRefusals.PartUnknown.With(code, string.Join(", ", parts.Select(each => each.Code))))
            .Read(session, before);
    }

    private static List<PartSource> Parts(Actor reader)
    {
        var parts = new List<PartSource>();
        if (reader.Has(Role.Reception) || reader.Has(Role.Analyst) || reader.Has(Role.Manager))
            parts.Add(new PartSource(GivenToMe, IsBlind: !reader.Has(Role.Reception) && !reader.Has(Role.Manager),
                (session, before) => ItemWorkStore.GivenTo(session, reader.Ref, before),
                session => ItemWorkStore.CountGivenTo(session, reader.Ref)));
        if (reader.Has(Role.Reception))
            parts.AddRange(AtStage(Stage.AwaitingMass), AtStage(Stage.AtCounter),
                Held(reader, HeldAtCounter, isBlind: false,
                    reader.Has(Role.Analyst) ? [] : Stage.AtBench), AtStage(Stage.Reported));
        if (reader.Has(Role.Analyst))
        {
            parts.AddRange(Stage.AtBench.Select(stage => Held(reader, stage, isBlind: true, [stage])));
            parts.Add(Held(reader, ToGiveBack, isBlind: true, reader.Has(Role.Reception) ? [] : AfterTheBench));
        }
        if (reader.Has(Role.Checker))
            parts.Add(new PartSource(Stage.ToCheck, IsBlind: false,
                (session, before) => LookStore.ToCheck(session, reader.Ref, before),
                session => LookStore.CountToCheck(session, reader.Ref)));
        if (reader.Has(Role.Manager))
            parts.AddRange(
                new PartSource(Stage.ToApprove, IsBlind: false,
                    (session, before) => LookStore.ToApprove(session, reader.Ref, MayApproveOwn(session), before),
                    session => LookStore.CountToApprove(session, reader.Ref, MayApproveOwn(session))),
                AtStage(Stage.ToReport), AtStage(Stage.InPreparation));
        return parts;
    }

    private static bool MayApproveOwn(LedgerSession session) =>
        HouseStore.Settings(session)?.CheckerMayApprove ?? false;

    private static PartSource AtStage(string stage) => new(stage, IsBlind: false,
        (session, before) => ItemWorkStore.AtStages(session, [stage], before),
        session => ItemWorkStore.CountAtStage(session, stage));

    private static PartSource Held(Actor reader, string code, bool isBlind, IReadOnlyList<string> stages) => new(
        code, isBlind, (session, before) => ItemWorkStore.HeldBy(session, reader.Ref, stages, before),
        session => Math.Min(WorkPage.MostCounted,
            stages.Sum(stage => ItemWorkStore.CountHeldBy(session, reader.Ref, stage))));

    private sealed record PartSource(
        string Code,
        bool IsBlind,
        Func<LedgerSession, long, WorkPage<ItemWorkRow>> Rows,
        Func<LedgerSession, int> Count)
    {
        public WorkPart Read(LedgerSession session, long before)
        {
            var page = Rows(session, before);
            // A list that fits on its first page is its own count.
            var count = before == WorkPage.Newest && page.Before is null ? page.Rows.Count : Count(session);
            return new WorkPart(Code, count, page.Before,
                [.. page.Rows.Select(row => IsBlind ? WorkEntry.Blind(row) : WorkEntry.Of(row))]);
        }
    }
}
