using System.Buffers;

namespace Lims.Core.Reports;

/// <summary>An evidence whose parts were written before: what many reports carry alike is written once.</summary>
/// <remarks>
/// Together they give the one text of <see cref="Evidence"/>, byte for byte; whoever verifies the paper demands it.
/// </remarks>
/// <param name="Content">Its own JSON, whose hash the number names.</param>
/// <param name="RawReadings">Each as <see cref="Evidence.Utf8Of{T}"/> writes it.</param>
public sealed record EvidenceParts(
    byte[] Content,
    IReadOnlyList<StreamParts> Streams,
    EvidenceCheckpoint Checkpoint,
    IEnumerable<byte[]> RawReadings,
    IEnumerable<EvidenceSheet> Sheets)
{
    private static readonly byte[] Head =
    [
        .. "{\"format\":"u8, .. Evidence.Utf8Of(Evidence.CurrentFormat),
        .. ",\"preimages\":"u8, .. Evidence.Utf8Of(EvidencePreimage.All),
        .. ",\"content\":"u8,
    ];

    /// <summary>The text in UTF-8, as it is attached to the paper.</summary>
    public void Write(IBufferWriter<byte> to)
    {
        to.Write(Head);
        to.Write(Content);
        to.Write(",\"streams\":["u8);
        List(to, Streams, Write);
        to.Write("],\"checkpoint\":"u8);
        to.Write(Evidence.Utf8Of(Checkpoint));
        to.Write(",\"rawReadings\":["u8);
        List(to, RawReadings, (each, reading) => each.Write(reading));
        to.Write("],\"sheets\":["u8);
        List(to, Sheets, (each, sheet) => each.Write(Evidence.Utf8Of(sheet)));
        to.Write("]}"u8);
    }

    private static void Write(IBufferWriter<byte> to, StreamParts stream)
    {
        to.Write("{\"subject\":"u8);
        to.Write(Evidence.Utf8Of(stream.Subject));
        to.Write(",\"version\":"u8);
        to.Write(Evidence.Utf8Of(stream.Facts.Count));
        to.Write(",\"facts\":["u8);
        List(to, stream.Facts, (each, fact) =>
        {
            each.Write("{\"entry\":"u8);
            each.Write(fact.Entry);
            each.Write(",\"proof\":["u8);
            each.Write(fact.Inside);
            if (fact.Inside.Length > 0 && fact.Outside.Length > 0)
                each.Write(","u8);
            each.Write(fact.Outside);
            each.Write("]}"u8);
        });
        to.Write("]}"u8);
    }

    private static void List<T>(IBufferWriter<byte> to, IEnumerable<T> parts, Action<IBufferWriter<byte>, T> write)
    {
        var isFirst = true;
        foreach (var part in parts)
        {
            if (!isFirst)
                to.Write(","u8);
            isFirst = false;
            write(to, part);
        }
    }
}

/// <summary>One stream of it, whole.</summary>
/// <param name="Facts">
/// Each entry as <see cref="Evidence.Utf8Of{T}"/> writes it, with its audit path as
/// <see cref="MerkleProofs.InclusionText"/> does.
/// </param>
public sealed record StreamParts(
    string Subject, IReadOnlyList<(byte[] Entry, byte[] Inside, byte[] Outside)> Facts);
