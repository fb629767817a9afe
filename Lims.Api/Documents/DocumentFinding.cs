namespace Lims.Api.Documents;

/// <summary>Something in a report file that is not as it should be.</summary>
/// <param name="Part">The failing part: one of the names below.</param>
/// <param name="Sentence">What is wrong, for a person.</param>
public sealed record DocumentFinding(string Part, string Sentence)
{
    /// <summary>Bytes under the signature are not those that were signed.</summary>
    public const string SignedBytes = "signed bytes";

    /// <summary>The signature itself, its certificate, or the room around it.</summary>
    public const string SignatureField = "signature field";

    /// <summary>The file is not put together as this product does it.</summary>
    public const string Structure = "structure";

    /// <summary>The paper says something else than its content.</summary>
    public const string PrintedText = "printed text";

    public override string ToString() => $"{Part}: {Sentence}";
}
