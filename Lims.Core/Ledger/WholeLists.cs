using System.Text;
using System.Text.Json;

namespace Lims.Core.Ledger;

/// <summary>A list in a fact or in evidence holds no null: every element stands for something.</summary>
/// <remarks>The strict reader refuses a null member, but takes one between brackets as an element.</remarks>
internal static class WholeLists
{
    /// <exception cref="JsonException">A null stands in a list, or the text is no JSON.</exception>
    public static void Demand(string json)
    {
        if (!json.Contains("null", StringComparison.Ordinal))
            return;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        var isNamed = false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null && !isNamed)
                throw new JsonException("A null stands where an element of a list belongs.");
            isNamed = reader.TokenType == JsonTokenType.PropertyName;
        }
    }
}
