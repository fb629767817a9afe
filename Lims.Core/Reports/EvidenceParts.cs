using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lims.Core.Reports;

/// <summary>An evidence whose parts were written before: what many reports carry alike is written once.</summary>
/// <remarks>
/// Together they give the one text of <see cref="Evidence"/>, byte for byte; whoever verifies the paper demands it.
/// </remarks>
/// <param name="Content">Its own JSON, whose hash the number names.</param>
/// <param name="RawReadings">Each as <see cref="Evidence.Utf8Of(EvidenceReading)"/> writes it.</param>
public sealed record EvidenceParts(
    byte[] Content,
    IReadOnlyList<StreamParts> Streams,
    EvidenceCheckpoint Checkpoint,
    IEnumerable<byte[]> RawReadings,
    IEnumerable<EvidenceSheet> Sheets)
{
    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>The text in UTF-8, as it is attached to the paper.</summary>
    public void Write(IBufferWriter<byte> to)
    {
        using var writer = new Utf8JsonWriter(to, Plain);
        writer.WriteStartObject();
        writer.WriteString("format"u8, Evidence.CurrentFormat);
        writer.WritePropertyName("preimages"u8);
        Evidence.Write(writer, EvidencePreimage.All);
        writer.WritePropertyName("content"u8);
        Raw(writer, Content);
        writer.WriteStartArray("streams"u8);
        foreach (var stream in Streams)
            Write(writer, stream);
        writer.WriteEndArray();
        writer.WritePropertyName("checkpoint"u8);
        Evidence.Write(writer, Checkpoint);
        writer.WriteStartArray("rawReadings"u8);
        foreach (var reading in RawReadings)
            Raw(writer, reading);
        writer.WriteEndArray();
        writer.WriteStartArray("sheets"u8);
        foreach (var sheet in Sheets)
            Evidence.Write(writer, sheet);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, StreamParts stream)
    {
        writer.WriteStartObject();
        writer.WriteString("subject"u8, stream.Subject);
        writer.WriteNumber("version"u8, stream.Facts.Count);
        writer.WriteStartArray("facts"u8);
        Span<byte> hex = stackalloc byte[2 * MerkleTree.HashLength];
        foreach (var (entry, proof) in stream.Facts)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("entry"u8);
            Raw(writer, entry);
            writer.WriteStartArray("proof"u8);
            foreach (var node in proof)
            {
                Convert.TryToHexStringLower(node, hex, out _);
                writer.WriteStringValue(hex);
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Raw(Utf8JsonWriter writer, ReadOnlySpan<byte> json) =>
        writer.WriteRawValue(json, skipInputValidation: true);
}

/// <summary>One stream of it, whole.</summary>
/// <param name="Facts">
/// Each entry as <see cref="Evidence.Utf8Of(LedgerEntry)"/> writes it, with its audit path from the leaf's sibling
/// upwards.
/// </param>
public sealed record StreamParts(
    string Subject, IReadOnlyList<(byte[] Entry, IReadOnlyList<byte[]> Proof)> Facts);
