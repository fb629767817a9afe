using Lims.Api.Audit;
using Lims.Api.Ledger;
using Lims.Api.Work;
using Lims.Core.Orders;
using Lims.Core.People;
using Lims.Core.Work;

namespace Lims.Api.Orders;

/// <summary>An item as the counter sees it, with the one thing to do with it now.</summary>
/// <param name="Holder">In whose hands it is, by name; whoever took it back, or the place where it lies.</param>
/// <param name="GivenTo">To whom it is held out, by name, or null.</param>
/// <param name="IsMine">The reader has it in hands, and holds it out to nobody.</param>
/// <param name="Version">Of its stream, to be sent back with what is done.</param>
public sealed record CounterItem(
    ItemRow Item, string Stage, NextStep Next, IReadOnlyList<ItemMassRow> Masses, bool HasPhoto, string Holder,
    string? GivenTo, bool IsMine, long Version)
{
    public static CounterItem Of(LedgerSession session, Actor reader, ItemRow item)
    {
        var scanned = ScanDesk.Look(session, reader, item.ItemNo);
        var work = ItemWorkStore.Find(session, item.ItemNo)!;
        var names = new Names(session);
        return new CounterItem(
            item, work.Stage, scanned.Next!, OrdersStore.Masses(session, item.ItemNo),
            PhotoStore.Photos(session, item.ItemNo).Count > 0, names.Of(work.Holder),
            work.GivenTo is null ? null : names.Of(work.GivenTo),
            work.Holder == reader.Ref && work.GivenTo is null,
            LedgerReader.SubjectVersion(session, ItemSubject.Of(item.ItemNo)));
    }
}
