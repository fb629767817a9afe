using System.Text.Json;

namespace Lims.Tests.Docs;

/// <summary>What a page shows against what the product said; <c>…</c> stands for whatever is there.</summary>
internal static class Shown
{
    private const string Any = "…";

    /// <summary>Fails where the shown JSON is not what was said, and prints both.</summary>
    public static void AssertJson(string shown, JsonElement said, string place) => Assert.That(
        Fits(Parse(shown, place), said), $"{place} shows\n{shown}\nand the product says\n{said.GetRawText()}");

    /// <summary>Whether every shown member is there with this value, and others only where <c>…</c> says so.</summary>
    public static bool Fits(JsonElement shown, JsonElement said) => shown.ValueKind switch
    {
        JsonValueKind.String when shown.GetString() == Any => true,
        JsonValueKind.String => said.ValueKind == JsonValueKind.String && Line(shown.GetString()!, said.GetString()!),
        JsonValueKind.Object => said.ValueKind == JsonValueKind.Object && Members(shown, said),
        JsonValueKind.Array => said.ValueKind == JsonValueKind.Array
            && Elements([.. shown.EnumerateArray()], [.. said.EnumerateArray()]),
        _ => shown.ValueKind == said.ValueKind && shown.GetRawText() == said.GetRawText(),
    };

    /// <summary>Whether the lines are those shown; a line of <c>…</c> alone stands for any number of them.</summary>
    public static bool Text(IEnumerable<string> shown, string said) => Regex.IsMatch(
        said.TrimEnd('\n') + "\n",
        @"\A" + string.Concat(shown.Select(line => line.Trim() == Any ? "(.*\n)*?" : Pattern(line) + "\n")) + @"\z");

    public static JsonElement Parse(string shown, string place)
    {
        var whole = Regex.Replace(shown, @",\s*…\s*\}", @",""…"":""…""}");
        whole = Regex.Replace(whole, @"\{\s*…\s*\}", @"{""…"":""…""}");
        whole = Regex.Replace(whole, @"([\[,:])\s*…\s*(?=[\],}])", @"$1""…""");
        try
        {
            return JsonDocument.Parse(whole).RootElement;
        }
        catch (JsonException broken)
        {
            Assert.Fail($"{place} is no JSON: {broken.Message}\n{whole}");
            throw;
        }
    }

    private static bool Line(string shown, string said) =>
        Regex.IsMatch(said, $@"\A{Pattern(shown)}\z", RegexOptions.Singleline);

    private static string Pattern(string shown) =>
        string.Join(".*", shown.Split(Any).Select(Regex.Escape));

    private static bool Members(JsonElement shown, JsonElement said)
    {
        var named = shown.EnumerateObject().Where(member => member.Name != Any).ToList();
        return named.All(member => said.TryGetProperty(member.Name, out var value) && Fits(member.Value, value))
            && (named.Count < shown.EnumerateObject().Count() || named.Count == said.EnumerateObject().Count());
    }

    private static bool Elements(ReadOnlySpan<JsonElement> shown, ReadOnlySpan<JsonElement> said)
    {
        if (shown.IsEmpty)
            return said.IsEmpty;
        if (shown[0].ValueKind != JsonValueKind.String || shown[0].GetString() != Any)
            return !said.IsEmpty && Fits(shown[0], said[0]) && Elements(shown[1..], said[1..]);
        for (var skipped = 0; skipped <= said.Length; skipped++)
        {
            if (Elements(shown[1..], said[skipped..]))
                return true;
        }
        return false;
    }
}
