using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Lims.Core.Ledger;

/// <summary>Facts to and from the JSON text that the ledger hashes and keeps.</summary>
/// <remarks>
/// A body is written once and read as it was written, never re-serialised. The first fact of a command ends with the
/// member <c>request</c>, the SHA-256 of what the person asked for; it belongs to the command, not to the fact.
/// Reading is strict: an unknown, missing or duplicate member is an error, so nothing missing becomes 0.
/// </remarks>
public static class FactBody
{
    private const string RequestHead = ",\"request\":\"";
    private const int RequestTailLength = 12 + 64 + 2;

    private static readonly JsonSerializerOptions Strict = new(StrictJson.Options)
    {
        Converters = { new WellFormedText(), new SafeInteger() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveSubjectOut } },
    };

    private static readonly Dictionary<(string Kind, long Version), Type> TypeOf = typeof(FactBody).Assembly.GetTypes()
        .Select(type => (Type: type, Kind: type.GetCustomAttribute<FactKindAttribute>()))
        .Where(pair => pair.Kind is not null)
        .ToDictionary(pair => (pair.Kind!.Kind, (long)pair.Kind.Version), pair => pair.Type);

    private static readonly Dictionary<Type, (string Kind, long Version)> KindOf =
        TypeOf.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Every kind and version this product knows.</summary>
    public static IReadOnlyCollection<Type> Types => TypeOf.Values;

    /// <summary>The members of a fact's body, as they stand in it.</summary>
    public static IReadOnlyList<string> MembersOf(Type fact) =>
        [.. Strict.GetTypeInfo(fact).Properties.Select(member => member.Name)];

    public static (string Kind, long Version) Name(IFact fact) => KindOf[fact.GetType()];

    public static string Write(IFact fact, string? requestSha256)
    {
        var body = JsonSerializer.Serialize(fact, fact.GetType(), Strict);
        return requestSha256 is null ? body : body[..^1] + RequestHead + requestSha256 + "\"}";
    }

    /// <summary>A fact in its newest shape, whatever version its body was written in.</summary>
    /// <exception cref="JsonException">The kind is unknown, or the body is not what that kind is made of.</exception>
    public static IFact Read(string kind, long version, string body)
    {
        var fact = ReadAsWritten(kind, version, body);
        while (fact is IEarlierFact earlier)
            fact = earlier.Lift();
        return fact;
    }

    /// <summary>A fact in the shape of the version it was written in.</summary>
    /// <exception cref="JsonException">As for <see cref="Read"/>.</exception>
    public static IFact ReadAsWritten(string kind, long version, string body)
    {
        if (!TypeOf.TryGetValue((kind, version), out var type))
            throw new JsonException($"No fact of kind {kind} version {version} is known to this product.");
        WholeLists.Demand(body);
        return (IFact)(JsonSerializer.Deserialize(WithoutRequest(body), type, Strict)
            ?? throw new JsonException($"The body of a {kind} is null."));
    }

    /// <summary>The request hash that a command's first fact carries, or null for the others.</summary>
    public static string? RequestOf(string body) =>
        HasRequest(body) ? body.Substring(body.Length - 66, 64) : null;

    // The subject stands in its own column, the bytes' names in members of their own kind; the attributes on the
    // interfaces are not inherited by the records.
    private static void LeaveSubjectOut(JsonTypeInfo type)
    {
        if (!typeof(IFact).IsAssignableFrom(type.Type))
            return;
        foreach (var property in type.Properties.Where(each => each.Name is "subject" or "bytesSha256").ToList())
            type.Properties.Remove(property);
    }

    private static string WithoutRequest(string body) =>
        HasRequest(body) ? body[..^RequestTailLength] + "}" : body;

    private static bool HasRequest(string body) => body.Length > RequestTailLength
        && body.AsSpan(body.Length - RequestTailLength).StartsWith(RequestHead, StringComparison.Ordinal)
        && body.EndsWith("\"}", StringComparison.Ordinal);
}
