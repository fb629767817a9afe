using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lims.Core.Xrf;

namespace Lims.Instruments.Spectrometers;

/// <summary>Readings and refused rows as one line of JSON each: members in fixed order, figures as strings.</summary>
public static class XrfReadingJson
{
    private static readonly JsonWriterOptions Legible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line without its end.</summary>
    public static string Write(XrfReading reading) => Line(json =>
    {
        json.WriteString("file", reading.File);
        json.WriteString("instrument", reading.Instrument);
        json.WriteString("readingNo", reading.ReadingNo);
        json.WriteString("measuredAt", reading.MeasuredAt);
        json.WriteString("zone", reading.Zone);
        json.WriteString("sample", reading.Sample);
        json.WriteString("method", reading.Method);
        json.WriteString("seconds", reading.Seconds);
        json.WriteString("operator", reading.Operator);
        json.WriteStartArray("components");
        foreach (var figure in reading.Components)
            Write(json, figure);
        json.WriteEndArray();
        json.WriteNumber("line", reading.Line);
        json.WriteString("rowSha256", reading.RowSha256);
        json.WriteString("fileSha256", reading.FileSha256);
        json.WriteStartArray("flags");
        foreach (var flag in reading.Flags)
            json.WriteStringValue(flag);
        json.WriteEndArray();
    });

    /// <summary>The line without its end.</summary>
    public static string Write(XrfRefusedRow refused) => Line(json =>
    {
        json.WriteString("file", refused.File);
        if (refused.Line is { } line)
            json.WriteNumber("line", line);
        else
            json.WriteNull("line");
        json.WriteString("reason", refused.Why.English);
    });

    private static void Write(Utf8JsonWriter json, XrfFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("symbol", figure.Symbol);
        json.WriteString("raw", figure.Raw);
        json.WriteString("qualifier", figure.Qualifier);
        json.WriteString("perMille", figure.PerMille);
        json.WriteString("u", figure.U);
        json.WriteString("k", figure.K);
        json.WriteString("lodPerMille", figure.LodPerMille);
        json.WriteEndObject();
    }

    private static string Line(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Legible))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
