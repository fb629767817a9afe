using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lims.Core.Reports;

/// <summary>Everything a fineness report says, as primitives: the layout prints this and nothing else.</summary>
/// <remarks>
/// Instants are text of <see cref="Ledger.LedgerInstant"/>, masses are mg and finenesses ‰ as plain decimal text;
/// every figure is already rounded for print, but fine masses, which <see cref="PrintedMass"/> rounds to grams.
/// </remarks>
/// <param name="Layout">Version of the page layout, one of <see cref="ReportLayout"/>.</param>
/// <param name="ReportNo">Such as <c>AR26-000045-I</c>.</param>
/// <param name="PublicCode">16 characters of Crockford base32 without hyphens (80 random bits).</param>
/// <param name="VerificationUrl">What the QR code holds.</param>
/// <param name="Seal">What the certificate allows the seal to be called: <see cref="SealNames"/>.</param>
/// <param name="SamePersonNotice">The checker and the approver are one person by a setting of the house.</param>
/// <param name="Texts">The versioned wording; every key the layout reads must be there.</param>
/// <param name="Part">Which part of a report in several papers this is; absent when there is one paper.</param>
public sealed record ReportContent(
    string Layout,
    string ReportNo,
    string PublicCode,
    string VerificationUrl,
    string Seal,
    ReportHouse House,
    ReportCustomer Customer,
    string ReceivedAtUtc,
    string AnalysedFromUtc,
    string AnalysedToUtc,
    string IssuedAtUtc,
    IReadOnlyList<ReportItem> Items,
    ReportSampling Sampling,
    IReadOnlyList<string> Deviations,
    IReadOnlyList<ReportPerson> People,
    bool SamePersonNotice,
    ReportAmendment? Amendment,
    string TextsVersion,
    [property: JsonConverter(typeof(TextsAsJson))] IReadOnlyDictionary<string, BilingualText> Texts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReportPart? Part = null)
{
    /// <summary>
    /// The text whose SHA-256 the ledger names: the same for the same content, texts in the order of their keys.
    /// </summary>
    public string ToJson() => JsonSerializer.Serialize(InOrder(), StrictJson.Options);

    /// <summary>The same text in UTF-8, as it is kept.</summary>
    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(InOrder(), StrictJson.Options);

    /// <summary>What a draft becomes when it gets its number.</summary>
    public ReportContent On(ReportOccasion occasion) => this with
    {
        ReportNo = occasion.ReportNo,
        PublicCode = occasion.PublicCode,
        VerificationUrl = occasion.VerificationUrl,
        IssuedAtUtc = occasion.IssuedAtUtc,
        Seal = occasion.Seal,
        Amendment = occasion.Amendment,
    };

    /// <summary>The photographs this content names, each once, in the order of the items.</summary>
    public IReadOnlyList<string> PhotoHashes() =>
        [.. Items.Select(item => item.PhotoSha256).OfType<string>().Distinct()];

    private ReportContent InOrder()
    {
        string? before = null;
        foreach (var key in Texts.Keys)
        {
            if (string.CompareOrdinal(before, key) > 0)
                return this with { Texts = new SortedDictionary<string, BilingualText>(
                    Texts.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) };
            before = key;
        }
        return this;
    }

    /// <exception cref="JsonException">
    /// A member is unknown, missing, doubled, or null where something must stand.
    /// </exception>
    public static ReportContent Read(string json) =>
        JsonSerializer.Deserialize<ReportContent>(json, StrictJson.Options)
        ?? throw new JsonException("The report content is null.");
}
