using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lims.Core.Ledger;

namespace Lims.Tests.Ledger;

/// <summary>Looks at the shape of a fact: writes a first sample of it, and says what may not stand in a fact.</summary>
internal static class FactSampleLine
{
    private static readonly Type[] Primitives = [typeof(string), typeof(long), typeof(int), typeof(bool)];

    private static readonly (string End, string Value)[] Stand =
    [
        ("Utc", "2026-01-05T06:30:00.0000000Z"), ("Sha256", new string('a', 64)), ("itemNo", "K26-000123-02-4"),
        ("orderNo", "K26-000123-V"), ("position", "A1"), ("Mg", "250.12"), ("perMille", "916.3"), ("partyId", "p1"),
        ("userId", "u1"), ("methodId", "fa-au-cupellation"), ("metal", "Au"), ("holder", "user:u1"),
    ];

    /// <summary>A line that reads as this fact; its values are stand-ins until somebody writes better ones.</summary>
    public static string For(Type type, FactKindAttribute name) => new JsonObject
    {
        ["kind"] = name.Kind,
        ["version"] = name.Version,
        ["body"] = Record(type),
    }.ToJsonString();

    public static IEnumerable<string> Violations(Type type)
    {
        if (!type.IsSealed || type.GetMethod("<Clone>$") is null)
            yield return $"{type.Name} is not a sealed record";
        foreach (var parameter in Parameters(type))
        {
            var element = ElementOf(parameter.ParameterType);
            if (Primitives.Contains(element))
                continue;
            if (element.Assembly != type.Assembly)
                yield return $"{type.Name}.{parameter.Name} is {element.Name}";
            else
                foreach (var violation in Violations(element))
                    yield return violation;
        }
    }

    private static ParameterInfo[] Parameters(Type type) =>
        type.GetConstructors().OrderByDescending(each => each.GetParameters().Length).First().GetParameters();

    private static JsonObject Record(Type type)
    {
        var body = new JsonObject();
        foreach (var parameter in Parameters(type))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            body[name] = Value(parameter.ParameterType, name);
        }
        return body;
    }

    private static JsonNode Value(Type type, string name)
    {
        var element = ElementOf(type);
        JsonNode value = element == typeof(string) ? Text(name)
            : element == typeof(bool) ? true
            : element.Assembly == typeof(IFact).Assembly ? Record(element)
            : 1;
        return IsList(type) ? new JsonArray(value) : value;
    }

    private static string Text(string name) =>
        Stand.FirstOrDefault(each => name.EndsWith(each.End, StringComparison.OrdinalIgnoreCase)).Value ?? "x";

    private static bool IsList(Type type) =>
        type.IsArray || (type.IsGenericType && type.Name.Contains("List", StringComparison.Ordinal));

    private static Type ElementOf(Type type) => Nullable.GetUnderlyingType(type)
        ?? (type.IsArray ? type.GetElementType()! : IsList(type) ? type.GetGenericArguments()[0] : type);
}
