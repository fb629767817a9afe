using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lims.Core.Reports;

/// <summary>Texts as JSON writes any dictionary; those of an edition are copied as they were written before.</summary>
internal sealed class TextsAsJson : JsonConverter<IReadOnlyDictionary<string, BilingualText>>
{
    public override IReadOnlyDictionary<string, BilingualText>? Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Dictionary<string, BilingualText>>(ref reader, options);

    public override void Write(
        Utf8JsonWriter writer, IReadOnlyDictionary<string, BilingualText> value, JsonSerializerOptions options)
    {
        if (value is EditionTextDictionary edition)
            writer.WriteRawValue(edition.Json, skipInputValidation: true);
        else
            JsonSerializer.Serialize(writer, value, options);
    }
}
