using System.Data.Common;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>A report composed before the writer's turn, which only asks what happened since.</summary>
/// <remarks>
/// A stream only grows: where nothing happened to any that the report rests on, it still says what it would say.
/// </remarks>
internal sealed class DraftAhead
{
    private readonly long _until;
    private readonly ReportDraft? _draft;

    private DraftAhead(long until, ReportDraft? draft) => (_until, _draft) = (until, draft);

    /// <summary>Composes ahead; items that make no report are left to the writer, which refuses them.</summary>
    public static DraftAhead Of(LedgerSession session, KnownStreams known, IReadOnlyList<string> itemNos)
    {
        using var streams = known.In(session);
        return new(streams.Until, Composed(session, streams, itemNos));
    }

    /// <summary>What a report says by this transaction: composed ahead, or anew where anything changed.</summary>
    /// <exception cref="Core.Refusals.RefusedException">An item is not approved, or a person unknown.</exception>
    public ReportDraft Draft(
        LedgerSession session, KnownStreams known, string orderNo, IReadOnlyList<string> itemNos)
    {
        if (_draft is { } draft && draft.File.Items.Select(item => item.Item.ItemNo).SequenceEqual(itemNos)
            && !LedgerReader.SubjectsAfter(session, _until).Any(draft.Subjects.Contains))
            return draft;
        using var streams = known.In(session);
        return ReportDraft.Compose(session, streams, orderNo, itemNos);
    }

    // Null where it cannot be composed: the writer's turn composes it again and says why.
    private static ReportDraft? Composed(LedgerSession session, StreamsInSession streams, IReadOnlyList<string> itemNos)
    {
        if (itemNos.Count == 0 || OrdersStore.Item(session, itemNos[0]) is not { } item)
            return null;
        try
        {
            return ReportDraft.Compose(session, streams, item.OrderNo, itemNos);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or DbException))
        {
            return null;
        }
    }
}
