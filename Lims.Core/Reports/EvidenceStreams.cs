using Lims.Core.FireAssay;
using Lims.Core.House;
using Lims.Core.Instruments;
using Lims.Core.Methods;
using Lims.Core.Orders;
using Lims.Core.People;

namespace Lims.Core.Reports;

/// <summary>Which streams a report rests on: found from the facts themselves, so that none can be left out.</summary>
public static class EvidenceStreams
{
    /// <summary>Known before anything is read: the house's settings and wording, the order and its items.</summary>
    public static IEnumerable<string> Roots(string orderNo, IEnumerable<string> itemNos) =>
    [
        HouseSubject.Settings, HouseSubject.ReportText, HouseSubject.StandardFineness, "order:" + orderNo,
        .. itemNos.Select(ItemSubject.Of),
    ];

    /// <summary>What one fact leads to: its method, its tray, its instrument, and the person who acted.</summary>
    public static IEnumerable<string> LeadsTo(AppendedFact appended)
    {
        if (appended.Fact.Subject.StartsWith("item:", StringComparison.Ordinal)
            || appended.Fact.Subject.StartsWith("tray:", StringComparison.Ordinal))
        {
            if (UserSubject.UserIdOf(appended.Actor) is not null)
                yield return appended.Actor;
            if (Next(appended.Fact) is { } subject)
                yield return subject;
        }
        else if (appended.Fact is OrderReceived order)
            yield return MethodSubject.Of(order.MethodId);
    }

    private static string? Next(IFact fact) => fact switch
    {
        PortionPlaced portion => TraySubject.Of(portion.TrayNo),
        BalanceBytesKept kept => InstrumentSubject.Of(kept.InstrumentId),
        Xrf.XrfReadingEntered reading => InstrumentSubject.Of(reading.InstrumentId),
        Xrf.XrfReadingImported imported => InstrumentSubject.Of(imported.Reading.InstrumentId),
        _ => null,
    };

    /// <summary>All streams in the order they are found, roots first.</summary>
    /// <param name="read">The facts of one stream, in order.</param>
    public static IReadOnlyList<(string Subject, IReadOnlyList<AppendedFact> Facts)> Gather(
        string orderNo, IEnumerable<string> itemNos, Func<string, IReadOnlyList<AppendedFact>> read)
    {
        var found = new List<(string Subject, IReadOnlyList<AppendedFact> Facts)>();
        Walk(orderNo, itemNos, subject =>
        {
            found.Add((subject, read(subject)));
            return found[^1].Facts.SelectMany(LeadsTo);
        });
        return found;
    }

    /// <summary>Comes to each stream once, in the order they are found, roots first.</summary>
    /// <param name="visit">Gives the streams that the facts of this one lead to, in order.</param>
    public static void Walk(string orderNo, IEnumerable<string> itemNos, Func<string, IEnumerable<string>> visit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(Roots(orderNo, itemNos));
        while (waiting.TryDequeue(out var subject))
        {
            if (!seen.Add(subject))
                continue;
            foreach (var next in visit(subject))
                waiting.Enqueue(next);
        }
    }
}
