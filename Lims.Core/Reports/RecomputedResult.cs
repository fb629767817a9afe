using System.Text.Json.Nodes;
using Lims.Core.Quantities;

namespace Lims.Core.Reports;

/// <summary>
/// Compares a result with the same result computed again, perhaps by another version of the platform.
/// </summary>
public static class RecomputedResult
{
    private const int SignificantDigits = 12;

    /// <summary>Figures agree to 12 significant digits, all else to the letter.</summary>
    public static bool Agrees(string left, string right) => Agrees(JsonNode.Parse(left), JsonNode.Parse(right));

    private static bool Agrees(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (JsonObject a, JsonObject b) => a.Count == b.Count
            && a.All(member => b.ContainsKey(member.Key) && Agrees(member.Value, b[member.Key])),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => Agrees(pair.First, pair.Second)),
        (JsonValue a, JsonValue b) when a.TryGetValue<string>(out var first) && b.TryGetValue<string>(out var second)
            && DecimalText.TryParse(first, out var x) && DecimalText.TryParse(second, out var y) => Close(x, y),
        _ => JsonNode.DeepEquals(left, right),
    };

    private static bool Close(decimal x, decimal y) =>
        x == y || Math.Abs(x - y) <= HalfAUnit(Math.Max(Math.Abs(x), Math.Abs(y)));

    /// <summary>Half a unit of the last digit that is compared.</summary>
    private static decimal HalfAUnit(decimal magnitude)
    {
        var power = 1m;
        for (; magnitude >= 10; magnitude /= 10)
            power *= 10;
        for (; magnitude < 1; magnitude *= 10)
            power /= 10;
        return power * new decimal(5, 0, 0, false, SignificantDigits);
    }
}
