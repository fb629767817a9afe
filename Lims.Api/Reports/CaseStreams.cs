using System.Data.Common;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>The streams of a report, read before the writer's turn, which only asks whether they grew.</summary>
/// <remarks>
/// A stream only grows: where its version is still the same, so are its facts. Where one grew, all are read again.
/// </remarks>
internal sealed class CaseStreams
{
    private readonly string? _orderNo;
    private readonly IReadOnlyList<string> _itemNos;
    private readonly IReadOnlyList<CaseStream> _read;
    private readonly ReportDraft? _draft;

    private CaseStreams(
        string? orderNo, IReadOnlyList<string> itemNos,
        IReadOnlyList<CaseStream> read, ReportDraft? draft) =>
        (_orderNo, _itemNos, _read, _draft) = (orderNo, itemNos, read, draft);

    /// <summary>Reads ahead; items that make no report are left to the writer, which refuses them.</summary>
    public static CaseStreams Ahead(LedgerSession session, KnownFacts known, IReadOnlyList<string> itemNos)
    {
        if (itemNos.Count == 0 || OrdersStore.Item(session, itemNos[0]) is not { } item)
            return new CaseStreams(null, itemNos, [], null);
        using var reading = new StreamReading(session);
        var read = Gather(reading, known, item.OrderNo, itemNos);
        return new CaseStreams(item.OrderNo, itemNos, read, Composed(session, reading, read, item.OrderNo, itemNos));
    }

    /// <summary>What a report says by this transaction: composed ahead, or anew where anything changed.</summary>
    /// <exception cref="Core.Refusals.RefusedException">An item is not approved, or a person unknown.</exception>
    public ReportDraft Draft(
        LedgerSession session, KnownFacts known, string orderNo, IReadOnlyList<string> itemNos)
    {
        using var reading = new StreamReading(session);
        var now = Now(reading, known, orderNo, itemNos);
        return _draft is { } draft && ReferenceEquals(now, _read) && _itemNos.SequenceEqual(itemNos)
            && draft.NamesStand(reading)
                ? draft
                : ReportDraft.Compose(session, reading, now, orderNo, itemNos);
    }

    /// <summary>The streams as they are in this transaction.</summary>
    internal IReadOnlyList<CaseStream> Now(
        StreamReading reading, KnownFacts known, string orderNo, IReadOnlyList<string> itemNos) =>
        _orderNo == orderNo && _read.All(stream => reading.Version(stream.Subject) == stream.Rows.Count)
            ? _read
            : Gather(reading, known, orderNo, itemNos);

    // Null where it cannot be composed: the writer's turn composes it again and says why.
    private static ReportDraft? Composed(
        LedgerSession session, StreamReading reading,
        IReadOnlyList<CaseStream> read,
        string orderNo, IReadOnlyList<string> itemNos)
    {
        try
        {
            return ReportDraft.Compose(session, reading, read, orderNo, itemNos);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or DbException))
        {
            return null;
        }
    }

    private static List<CaseStream> Gather(
        StreamReading reading, KnownFacts known, string orderNo, IReadOnlyList<string> itemNos)
    {
        var streams = new List<CaseStream>();
        EvidenceStreams.Gather(orderNo, itemNos, subject =>
        {
            var rows = reading.Stream(subject);
            streams.Add(new CaseStream(subject, rows, rows.ConvertAll(known.Read)));
            return streams[^1].Facts;
        });
        return streams;
    }
}
