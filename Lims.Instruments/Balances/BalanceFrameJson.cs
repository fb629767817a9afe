using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lims.Core.Instruments;
using Lims.Core.Quantities;

namespace Lims.Instruments.Balances;

/// <summary>A frame as one line of JSON: members in fixed order, numbers as strings.</summary>
public static class BalanceFrameJson
{
    private static readonly JsonWriterOptions Legible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line without its end.</summary>
    public static string Write(BalanceFrame frame)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Legible))
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(frame.Kind.ToString()));
            if (frame.Stable is { } stable)
                json.WriteBoolean("stable", stable);
            else
                json.WriteNull("stable");
            json.WriteString("massMg", Shortest(frame.MassMg));
            json.WriteString("digits", frame.Digits);
            json.WriteString("unit", frame.Unit);
            json.WriteString("readabilityMg", Shortest(frame.ReadabilityMg));
            json.WriteString("text", frame.Text);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static string? Shortest(decimal? value) => value is { } number ? DecimalText.FormatShortest(number) : null;
}
