using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Lims.Core.Reports;

/// <summary>What a report carries inside itself so that anybody can prove it without asking the house.</summary>
/// <param name="Format">
/// Always <see cref="CurrentFormat"/>; the first member, so that the file names its own kind.
/// </param>
/// <param name="Preimages">For each hash in this file, in words, what it is the hash of.</param>
/// <param name="Content">
/// What the paper says; its own JSON is the preimage of <c>ReportNumbered.contentSha256</c>.
/// </param>
/// <param name="Streams">Every stream the report rests on, complete from its first fact, and the report's own.</param>
/// <param name="RawReadings">The bytes of the balances that the facts name by their hashes.</param>
/// <param name="Sheets">
/// Worksheets and results for convenience: they are built again from the facts when verified.
/// </param>
public sealed record Evidence(
    string Format,
    IReadOnlyList<EvidencePreimage> Preimages,
    ReportContent Content,
    IReadOnlyList<StreamEvidence> Streams,
    EvidenceCheckpoint Checkpoint,
    IReadOnlyList<EvidenceReading> RawReadings,
    IReadOnlyList<EvidenceSheet> Sheets)
{
    public const string CurrentFormat = "ayarevi-evidence/1";

    /// <summary>One text for one evidence: members in their order, no blanks.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, StrictJson.Options);

    /// <summary>One part as it stands in that text, for <see cref="EvidenceParts"/>.</summary>
    public static byte[] Utf8Of<T>(T part) => JsonSerializer.SerializeToUtf8Bytes(part, StrictJson.Options);

    /// <exception cref="JsonException">
    /// A member is unknown, missing, doubled, or null where something must stand; so is an element of a list.
    /// </exception>
    public static Evidence Read(string json)
    {
        WholeLists.Demand(json);
        return JsonSerializer.Deserialize<Evidence>(json, StrictJson.Options)
            ?? throw new JsonException("The evidence is null.");
    }

    /// <summary>SHA-256 of a text in UTF-8, lower-case hex: how contents and worksheets are named.</summary>
    public static string Sha256Of(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
