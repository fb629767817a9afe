using Lims.Api.Ledger;
using Lims.Core.People;
using Lims.Core.Refusals;
using Lims.Core.Work;

namespace Lims.Api.Work;

/// <summary>The queues of a person as a page lists them.</summary>
/// <param name="Trays">Trays in work; empty for whoever is no analyst.</param>
public sealed record Waiting(IReadOnlyList<WorkPart> Parts, IReadOnlyList<TrayWorkRow> Trays)
{
    public static Waiting Of(LedgerSession session, Actor reader) => new(
        [.. WaitingWork.Of(session, reader).Where(part => part.Count > 0)],
        reader.Has(Role.Analyst) ? TrayWorkStore.InWork(session).Rows : []);

    /// <summary>The queue as its heading says it.</summary>
    public static Detail Said(string part) => part switch
    {
        WaitingWork.GivenToMe => new("Size verilenler: teslim alın", "Held out to you: accept"),
        WaitingWork.HeldAtCounter => new("Elinizde, analiste verilecek", "In your hands, to be handed to an analyst"),
        WaitingWork.ToGiveBack => new("Elinizde, kabule geri verilecek", "In your hands, to be given back"),
        _ => Stage.Said(part),
    };

    /// <summary>The one next page of an entry.</summary>
    public static string PathOf(string part, WorkEntry entry) => (part, entry) switch
    {
        (Stage.ToCheck, { ItemNo: { } itemNo }) => "/check/" + itemNo,
        (Stage.ToApprove, { ItemNo: { } itemNo }) => "/approve/" + itemNo,
        (Stage.ToReport or Stage.InPreparation, { ItemNo: not null }) => "/reports",
        (_, { OrderNo: { } orderNo }) => "/reception/orders/" + orderNo,
        (_, { TrayNo: { } trayNo }) => "/trays/" + trayNo,
        _ => "/bench?code=" + entry.BlindNo,
    };
}
