namespace Lims.Core.Xrf;

/// <summary>A file of a spectrometer was kept byte for byte, before anybody read it.</summary>
/// <param name="FileName">Without its folder.</param>
/// <param name="InstrumentId">The spectrometer whose folder it lay in, or that was named with it.</param>
[FactKind("XrfFileKept")]
public sealed record XrfFileKept(
    string FileSha256, string FileName, string InstrumentId, long SizeBytes) : IFact, INamesBytes
{
    public string Subject => XrfFileSubject.Of(FileSha256);

    [JsonIgnore]
    public IEnumerable<string> BytesSha256 => [FileSha256];
}
