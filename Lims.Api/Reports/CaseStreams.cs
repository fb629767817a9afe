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
    private readonly IReadOnlyList<(string Subject, IReadOnlyList<AppendedFact> Facts)> _read;

    private CaseStreams(
        string? orderNo, IReadOnlyList<(string Subject, IReadOnlyList<AppendedFact> Facts)> read) =>
        (_orderNo, _read) = (orderNo, read);

    /// <summary>Reads ahead; items that make no report are left to the writer, which refuses them.</summary>
    public static CaseStreams Ahead(LedgerSession session, KnownFacts known, IReadOnlyList<string> itemNos)
    {
        if (itemNos.Count == 0 || OrdersStore.Item(session, itemNos[0]) is not { } item)
            return new CaseStreams(null, []);
        using var reading = new StreamReading(session);
        return new CaseStreams(item.OrderNo, Gather(reading, known, item.OrderNo, itemNos));
    }

    /// <summary>The streams as they are in this transaction.</summary>
    public IReadOnlyList<(string Subject, IReadOnlyList<AppendedFact> Facts)> Now(
        LedgerSession session, KnownFacts known, string orderNo, IReadOnlyList<string> itemNos)
    {
        using var reading = new StreamReading(session);
        return _orderNo == orderNo && _read.All(stream => reading.Version(stream.Subject) == stream.Facts.Count)
            ? _read
            : Gather(reading, known, orderNo, itemNos);
    }

    private static IReadOnlyList<(string Subject, IReadOnlyList<AppendedFact> Facts)> Gather(
        StreamReading reading, KnownFacts known, string orderNo, IReadOnlyList<string> itemNos) =>
        EvidenceStreams.Gather(orderNo, itemNos, subject => reading.Stream(subject).ConvertAll(known.Read));
}
