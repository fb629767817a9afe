using System.Text.Json;
using Lims.Core.Quantities;

namespace Lims.Core.Ledger;

/// <summary>A measured number in what is hashed: plain decimal text, digits kept as they were given.</summary>
internal sealed class DecimalAsText : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DecimalText.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(DecimalText.Format(value));
}
