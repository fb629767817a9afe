using System.Text.Json;

namespace Lims.Tests.Hosting;

/// <summary>What somebody asked over the network and what came back, to the letter.</summary>
internal sealed record Exchange(
    string UserName, string Method, string Path, int Status, string? ETag, string ContentType, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The code of a refusal; fails where the answer is none.</summary>
    public string Refusal
    {
        get
        {
            Assert.That(ContentType, Is.EqualTo("application/problem+json"), Body);
            var type = Json.GetProperty("type").GetString()!;
            Assert.That(type, Does.StartWith("urn:ayarevi:refusal:"));
            return type["urn:ayarevi:refusal:".Length..];
        }
    }

    /// <summary>The subject of the command's first fact of this kind.</summary>
    public string SubjectOf(string kind) => Json.GetProperty("facts").EnumerateArray()
        .First(fact => fact.GetProperty("kind").GetString() == kind).GetProperty("subject").GetString()!;

    public override string ToString() => $"{UserName} {Method} {Path}: {Status} {Body}";
}
