using System.Text.Json;

namespace Lims.Core.FireAssay;

/// <summary>JSON as RFC 8259 has it, and stricter: no member twice, no broken text, no depth without end.</summary>
internal static class StrictJson
{
    private const int MaxDepth = 16;

    /// <exception cref="WorksheetUnreadableException">The bytes are not JSON, or name a member twice.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            RefuseWhatTheDocumentWouldLetPass(utf8.Span);
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            throw new WorksheetUnreadableException(string.Create(CultureInfo.InvariantCulture,
                $"The worksheet is not JSON: see line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}."));
        }
    }

    private static void RefuseWhatTheDocumentWouldLetPass(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        var open = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                open.Push(new HashSet<string>(StringComparer.Ordinal));
            else if (reader.TokenType == JsonTokenType.EndObject)
                open.Pop();
            else if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
            {
                var text = TextOf(ref reader);
                if (reader.TokenType == JsonTokenType.PropertyName && !open.Peek().Add(text))
                    throw new WorksheetUnreadableException($"The member '{text}' stands twice in one object.");
            }
        }
    }

    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The only way in which text that parsed cannot be given out: bad UTF-8 or half of a surrogate pair.
            throw new WorksheetUnreadableException("The worksheet holds text that is not Unicode.");
        }
    }
}
