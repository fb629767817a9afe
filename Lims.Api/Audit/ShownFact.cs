using System.Text.Json;
using Lims.Api.Ledger;
using Lims.Core.Ledger;

namespace Lims.Api.Audit;

/// <summary>A row of the ledger as a page shows it: what happened, when, by whom, with which figures.</summary>
/// <param name="Members">The members of the body with their values as they stand in it.</param>
/// <param name="BytesSha256">The contents it names.</param>
public sealed record ShownFact(
    LedgerRow Row, string ActorName, IReadOnlyList<(string Name, string Value)> Members,
    IReadOnlyList<string> BytesSha256)
{
    public static ShownFact Of(LedgerRow row, Names names)
    {
        using var body = JsonDocument.Parse(row.Body);
        return new ShownFact(
            row, names.Of(row.Actor),
            [.. body.RootElement.EnumerateObject().Where(member => member.Name != "request")
                .Select(member => (member.Name, Text(member.Value)))],
            row.ToAppended().Fact is INamesBytes named ? [.. named.BytesSha256] : []);
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "–",
        _ => value.GetRawText(),
    };
}
