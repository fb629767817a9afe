using System.Security.Cryptography;
using System.Text.Json;

namespace Lims.Api.Demo;

/// <summary>
/// The bundled day: people, customers, instruments and items, each file named with its hash in a manifest.
/// </summary>
public sealed record DemoData(
    IReadOnlyList<DemoPerson> People,
    IReadOnlyList<DemoCustomer> Customers,
    IReadOnlyList<DemoInstrument> Instruments,
    IReadOnlyList<DemoItem> Items,
    IReadOnlyList<string> SpectrometerLines)
{
    public const string ManifestName = "MANIFEST.sha256";

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Where the bundled files lie beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Demo", "Data");

    /// <exception cref="DemoDataException">
    /// A file is missing, is not the one that was bundled, or is not listed.
    /// </exception>
    public static DemoData Load(string folder)
    {
        var listed = Manifest(folder);
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            if (Path.GetFileName(path) is var name && name != ManifestName && !listed.ContainsKey(name))
                throw new DemoDataException(name, "it is not listed in " + ManifestName);
        foreach (var (name, sha256) in listed)
            Check(folder, name, sha256);
        return new DemoData(
            Read<DemoPerson>(folder, "people.json"),
            Read<DemoCustomer>(folder, "customers.json"),
            Read<DemoInstrument>(folder, "instruments.json"),
            Read<DemoItem>(folder, "items.json"),
            File.ReadAllLines(Path.Combine(folder, "vanta-chemistry.csv")));
    }

    private static SortedDictionary<string, string> Manifest(string folder)
    {
        var path = Path.Combine(folder, ManifestName);
        if (!File.Exists(path))
            throw new DemoDataException(ManifestName, "it is missing");
        var listed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadAllLines(path))
            if (line.Split("  ") is [{ Length: 64 } sha256, { Length: > 0 } name])
                listed[name] = sha256;
            else
                throw new DemoDataException(ManifestName, "a line in it is not a hash and a name");
        return listed;
    }

    private static void Check(string folder, string name, string sha256)
    {
        var path = Path.Combine(folder, Path.GetFileName(name));
        if (!File.Exists(path))
            throw new DemoDataException(name, "it is missing");
        if (Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) != sha256)
            throw new DemoDataException(name, "its bytes are not the ones that were bundled");
    }

    private static List<T> Read<T>(string folder, string name) =>
        JsonSerializer.Deserialize<List<T>>(File.ReadAllText(Path.Combine(folder, name)), Strict)
        ?? throw new DemoDataException(name, "it holds nothing");
}
