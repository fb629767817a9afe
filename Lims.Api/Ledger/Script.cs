using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Lims.Api.Ledger;

/// <summary>One script of <c>db/</c> as it is built into this product.</summary>
/// <param name="Sha256">Of its text with line feeds only, lower-case hex.</param>
internal sealed record Script(string Name, string Text, string Sha256)
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Script>> Known = new(StringComparer.Ordinal);

    /// <summary>The scripts of one engine in the order of their numbers.</summary>
    public static IReadOnlyList<Script> Of(Dialect dialect) => Known.GetOrAdd(dialect.Scripts, _ => ReadAll(dialect));

    private static IReadOnlyList<Script> ReadAll(Dialect dialect)
    {
        var assembly = typeof(Script).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(dialect.Scripts, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name, name[dialect.Scripts.Length..]))];
    }

    private static Script Read(Assembly assembly, string resource, string name)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        return new Script(name, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }
}
