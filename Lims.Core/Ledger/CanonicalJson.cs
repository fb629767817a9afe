using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Lims.Core.Ledger;

/// <summary>JSON with one spelling for one content (RFC 8785): what is hashed is written by this.</summary>
/// <remarks>
/// Members stand in the order of their UTF-16 code units, strings as ECMAScript escapes them, without blanks. Numbers
/// are integers whose size stays below 2⁵³; measured numbers are strings, and a <c>decimal</c> is written as one.
/// System.Text.Json alone will not do: it keeps the order of declaration and escapes more than the RFC.
/// </remarks>
public static class CanonicalJson
{
    private const long Limit = 1L << 53;

    private static readonly JsonSerializerOptions Graph = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DictionaryKeyPolicy = null,
        Converters = { new DecimalAsText(), new WellFormedText(), new JsonStringEnumConverter() },
    };

    /// <summary>The canonical text of a record, an anonymous object or a dictionary; members in camelCase.</summary>
    /// <exception cref="FormatException">A number or a text has no canonical form here.</exception>
    public static string Write(object graph) => Encoding.UTF8.GetString(WriteBytes(graph));

    public static string Write(JsonElement element) => Encoding.UTF8.GetString(WriteBytes(element));

    /// <summary>The same in the bytes that are hashed.</summary>
    public static byte[] WriteBytes(object graph) => WriteBytes(
        graph is JsonElement element ? element : JsonSerializer.SerializeToElement(graph, graph.GetType(), Graph));

    public static byte[] WriteBytes(JsonElement element)
    {
        var output = new ArrayBufferWriter<byte>();
        try
        {
            Value(element, output);
        }
        catch (InvalidOperationException e)
        {
            // Text that came as JSON may spell half of a surrogate pair as an escape; reading it fails only here.
            throw new FormatException("A text holds half of a surrogate pair; it cannot be hashed.", e);
        }
        return output.WrittenSpan.ToArray();
    }

    private static void Value(JsonElement element, ArrayBufferWriter<byte> output)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                Members(element, output);
                break;
            case JsonValueKind.Array:
                Elements(element, output);
                break;
            case JsonValueKind.String:
                Text(element.GetString()!, output);
                break;
            case JsonValueKind.Number:
                output.Write(Encoding.ASCII.GetBytes(Integer(element).ToString(CultureInfo.InvariantCulture)));
                break;
            case JsonValueKind.True:
                output.Write("true"u8);
                break;
            case JsonValueKind.False:
                output.Write("false"u8);
                break;
            default:
                output.Write("null"u8);
                break;
        }
    }

    private static void Members(JsonElement element, ArrayBufferWriter<byte> output)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        output.Write("{"u8);
        foreach (var member in element.EnumerateObject().OrderBy(each => each.Name, StringComparer.Ordinal))
        {
            if (names.Count > 0)
                output.Write(","u8);
            if (!names.Add(member.Name))
                throw new FormatException($"The member {member.Name} stands twice; it cannot be hashed.");
            Text(member.Name, output);
            output.Write(":"u8);
            Value(member.Value, output);
        }
        output.Write("}"u8);
    }

    private static void Elements(JsonElement element, ArrayBufferWriter<byte> output)
    {
        var isFirst = true;
        output.Write("["u8);
        foreach (var each in element.EnumerateArray())
        {
            if (!isFirst)
                output.Write(","u8);
            isFirst = false;
            Value(each, output);
        }
        output.Write("]"u8);
    }

    private static void Text(string text, ArrayBufferWriter<byte> output) =>
        output.Advance(CanonicalText.Write(text, output.GetSpan(CanonicalText.MaxBytes(text.Length))));

    private static long Integer(JsonElement element) =>
        element.TryGetInt64(out var value) && value is > -Limit and < Limit
            ? value
            : throw new FormatException(
                $"The number {element.GetRawText()} is no integer below 2^53; write it as a string.");
}
