namespace Lims.Core.Instruments;

/// <summary>What a balance sent while something was weighed, kept byte for byte before anybody read it.</summary>
/// <param name="WeighedSubject">The stream of what lay on the pan: an item, or a tray for its proofs.</param>
/// <param name="CaptureSha256">The bytes of the whole exchange, as they arrived.</param>
[FactKind("BalanceBytesKept")]
public sealed record BalanceBytesKept(
    string WeighedSubject, string InstrumentId, string CaptureSha256, long SizeBytes) : IFact, INamesBytes
{
    public string Subject => WeighedSubject;

    [JsonIgnore]
    public IEnumerable<string> BytesSha256 => [CaptureSha256];
}
