using System.Text.Json;

namespace Lims.Core.Ledger;

/// <summary>An integer of a fact: below 2⁵³ in magnitude, so that every reader of JSON keeps it.</summary>
internal sealed class SafeInteger : JsonConverter<long>
{
    private const long Limit = 1L << 53;

    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) && IsSafe(value)
            ? value
            : throw new JsonException("An integer below 2^53 is expected.");

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options)
    {
        if (!IsSafe(value))
            throw new FormatException("An integer of a fact stays below 2^53.");
        writer.WriteNumberValue(value);
    }

    private static bool IsSafe(long value) => value is > -Limit and < Limit;
}
