using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Lims.Api.Web;

/// <summary>
/// Style, scripts and letters of the pages: inside the executable, named by their content, kept for ever.
/// </summary>
internal static class Assets
{
    private const string Head = "/assets/";
    private static readonly string[] EmbeddedHeads = ["Assets/", "Fonts/"];

    private static readonly FrozenDictionary<string, (byte[] Content, string Version)> Files = Load();

    /// <summary>The address of a file; it changes with the content, so no browser shows yesterday's.</summary>
    public static string PathOf(string name) => Head + Files[name].Version + "/" + name;

    public static void MapAssets(this WebApplication app) =>
        app.MapGet(Head + "{version}/{name}", (HttpContext context, string version, string name) =>
        {
            if (!Files.TryGetValue(name, out var file))
                return Results.NotFound();
            // The style names its letters by their name alone: those stand under the style's version.
            var isCurrent = file.Version == version || name.EndsWith(".ttf", StringComparison.Ordinal);
            context.Response.Headers.CacheControl = isCurrent ? "public, max-age=31536000, immutable" : "no-cache";
            return Results.Bytes(file.Content, TypeOf(name));
        });

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".ttf" => "font/ttf",
        var other => throw new InvalidOperationException($"No page uses a file of kind {other}."),
    };

    private static FrozenDictionary<string, (byte[], string)> Load()
    {
        var assembly = typeof(Assets).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => EmbeddedHeads.Any(head => name.StartsWith(head, StringComparison.Ordinal)))
            .ToFrozenDictionary(name => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..], name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var content = new byte[stream.Length];
                stream.ReadExactly(content);
                return (content, Convert.ToHexStringLower(SHA256.HashData(content))[..12]);
            }, StringComparer.Ordinal);
    }
}
