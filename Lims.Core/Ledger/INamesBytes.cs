namespace Lims.Core.Ledger;

/// <summary>A fact that stands for bytes kept beside the ledger: raw files, photos, issued reports.</summary>
public interface INamesBytes
{
    /// <summary>SHA-256 of each content, lower-case hex.</summary>
    [JsonIgnore]
    IEnumerable<string> BytesSha256 { get; }
}
