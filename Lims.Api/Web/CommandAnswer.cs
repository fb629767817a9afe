using Lims.Api.Ledger;

namespace Lims.Api.Web;

/// <summary>What a command left in the ledger, as its sender is told.</summary>
/// <param name="Repeated">The key had been seen: these are the facts of that time.</param>
public sealed record CommandAnswer(string CommandKey, bool Repeated, IReadOnlyList<CommandAnswer.Entry> Facts)
{
    private const string ItemHead = "item:";

    public static CommandAnswer Of(Appended appended) => new(
        appended.CommandKey, appended.Repeated, [.. appended.Facts.Select(each => new Entry(
            each.Seq, each.AtUtc, FactBody.Name(each.Fact).Kind, each.Fact.Subject, each.SubjectVersion))]);

    /// <summary>
    /// The same for the bench: an item's own number stays hidden, the blind one is all an analyst sees.
    /// </summary>
    public static CommandAnswer Blind(Appended appended)
    {
        var answer = Of(appended);
        return answer with
        {
            Facts = [.. answer.Facts.Select(fact =>
                fact.Subject.StartsWith(ItemHead, StringComparison.Ordinal) ? fact with { Subject = "item" } : fact)],
        };
    }

    /// <summary>One fact by its place.</summary>
    public sealed record Entry(long Seq, string AtUtc, string Kind, string Subject, long SubjectVersion);
}
