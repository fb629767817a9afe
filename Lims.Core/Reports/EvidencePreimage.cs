namespace Lims.Core.Reports;

/// <summary>In words: which hash of the evidence is taken over what.</summary>
public sealed record EvidencePreimage(string Hash, string Of)
{
    public static IReadOnlyList<EvidencePreimage> All { get; } =
    [
        new("leaf of streams[].facts[]",
            "SHA-256 of the byte 00 and the UTF-8 of the RFC 8785 JSON of entry (RFC 6962 leaf)"),
        new("entry.previous", "the leaf of the entry with the seq before; 64 zeros for the first"),
        new("proof", "RFC 6962 audit path from the leaf at seq-1 to the root in checkpoint.note"),
        new("request in the body of a command's first fact",
            "SHA-256 of the RFC 8785 JSON of what was asked, behind a salt where that holds a person's data; "
                + "kept by the house"),
        new("contentSha256 of ReportNumbered", "SHA-256 of the UTF-8 of content, as its members stand here"),
        new("captureSha256", "SHA-256 of the bytes in rawReadings[].hex"),
        new("worksheetSha256 of AssayCalculated", "SHA-256 of the UTF-8 of sheets[].worksheet"),
        new("rowSha256 of XrfReadingImported", "SHA-256 of row in the named encoding: the line of the file, no other"),
        new("fileSha256 of XrfReadingImported",
            "SHA-256 of the spectrometer's whole file, kept by the house: it may hold other customers' rows"),
        new("keySha256 of XrfReadingImported",
            "SHA-256 of the UTF-8 of serial number, measuredAt, readingNo and method, joined by |"),
        new("contentSha256 of XrfReadingImported",
            "SHA-256 of the RFC 8785 JSON of its sample, seconds, operator and components"),
        new("rowSha256 of PartyRecorded", "SHA-256 of a 32-byte salt and the person's row, kept by the house"),
        new("checkpoint.note", "C2SP signed note; ECDSA P-256 with SHA-256 by the key of checkpoint.certificate"),
    ];
}
