using System.Text.Json;
using Lims.Core.Quantities;

namespace Lims.Core.FireAssay;

/// <summary>Takes the members out of one JSON object; what nobody took in the end is refused.</summary>
/// <remarks>Optional means absent or null; a required member is neither.</remarks>
internal sealed class MemberReader
{
    private readonly JsonElement _object;
    private readonly string _path;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private MemberReader(JsonElement element, string path) => (_object, _path) = (element, path);

    /// <summary>Reads an object to its end: <paramref name="read"/> takes members, the rest is refused.</summary>
    public static T Read<T>(JsonElement element, string path, Func<MemberReader, T> read)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw Unreadable(path.Length == 0
                ? "The worksheet must be one JSON object."
                : $"'{path}' must be an object.");
        var members = new MemberReader(element, path);
        var value = read(members);
        foreach (var member in element.EnumerateObject())
            if (!members._taken.Contains(member.Name))
                throw Unreadable($"The member '{members.PathOf(member.Name)}' has no place in this worksheet.");
        return value;
    }

    public string Text(string name) => OptionalText(name) ?? throw Missing(name);

    public string? OptionalText(string name) => Find(name) is not { } element ? null
        : element.ValueKind == JsonValueKind.String ? element.GetString()
        : throw Unreadable($"'{PathOf(name)}' must be text.");

    public decimal Number(string name) => OptionalNumber(name) ?? throw Missing(name);

    public decimal? OptionalNumber(string name) => Find(name) is not { } element ? null
        : element.ValueKind == JsonValueKind.String && DecimalText.TryParse(element.GetString(), out var value) ? value
        : throw Unreadable($"'{PathOf(name)}' must be plain decimal text such as \"250.12\".");

    /// <summary>A count: a JSON integer, or the same digits as text.</summary>
    public int? OptionalCount(string name)
    {
        if (Find(name) is not { } element)
            return null;
        var digits = element.ValueKind switch
        {
            JsonValueKind.Number => element.GetRawText(),
            JsonValueKind.String => element.GetString()!,
            _ => "",
        };
        return digits is [>= '0' and <= '9'] ? digits[0] - '0'
            : throw Unreadable($"'{PathOf(name)}' must be a whole number from 0 to 9.");
    }

    public IReadOnlyList<T> List<T>(string name, Func<MemberReader, T> read) =>
        OptionalList(name, read) ?? throw Missing(name);

    public IReadOnlyList<T>? OptionalList<T>(string name, Func<MemberReader, T> read)
    {
        if (Find(name) is not { } element)
            return null;
        if (element.ValueKind != JsonValueKind.Array)
            throw Unreadable($"'{PathOf(name)}' must be a list.");
        return [.. element.EnumerateArray().Select((each, i) =>
            Read(each, string.Create(CultureInfo.InvariantCulture, $"{PathOf(name)}[{i}]"), read))];
    }

    public T? OptionalObject<T>(string name, Func<MemberReader, T> read) where T : class =>
        Find(name) is { } element ? Read(element, PathOf(name), read) : null;

    public bool Has(string name) => Find(name) is not null;

    public WorksheetUnreadableException Missing(string name) => Unreadable($"The member '{PathOf(name)}' is missing.");

    public WorksheetUnreadableException Unknown(string name, string value, IEnumerable<string> known) =>
        Unreadable($"'{PathOf(name)}' is '{value}' but must be one of {string.Join(", ", known)}.");

    public static WorksheetUnreadableException Unreadable(string sentence) => new(sentence);

    private JsonElement? Find(string name)
    {
        _taken.Add(name);
        return _object.TryGetProperty(name, out var element) && element.ValueKind != JsonValueKind.Null
            ? element
            : null;
    }

    private string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";
}
