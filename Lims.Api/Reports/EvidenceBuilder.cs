using System.Buffers;
using Lims.Api.Ledger;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>Gathers what a report carries inside itself: its streams, their proofs, raw bytes, worksheets.</summary>
internal static class EvidenceBuilder
{
    /// <summary>The number's own row; the evidence holds no later one of its stream.</summary>
    /// <exception cref="Core.Refusals.RefusedException">No such number was taken.</exception>
    public static CaseStream Number(LedgerSession session, string reportNo)
    {
        using var reading = new StreamReading(session);
        return reading.Stream(ReportSubject.Of(reportNo)) is [var first, ..]
            ? new CaseStream(first.Subject, [first])
            : throw ReportsRefusals.ReportUnknown.With(reportNo);
    }

    /// <summary>Writes the evidence of a number and gives its content, and the content's hash.</summary>
    /// <param name="session">A snapshot in which the checkpoint's rows stand.</param>
    /// <param name="number">That was taken (<see cref="Number"/>).</param>
    /// <param name="signed">A checkpoint that covers the numbering.</param>
    /// <param name="key">The key that signed it.</param>
    /// <param name="memory">Spares the work that was done for other reports.</param>
    /// <param name="to">Gets the evidence, in UTF-8.</param>
    public static (ReportContent Content, string Sha256) Write(
        LedgerSession session, CaseStream number, SignedCheckpoint signed, HouseKey key, ReportMemory memory,
        IBufferWriter<byte> to)
    {
        using var reading = new StreamReading(session);
        var numbered = (ReportNumbered)number.Facts[0].Fact;
        var known = memory.Cases.Take(reading, numbered);
        var proofs = new LedgerProofs(memory.Subtrees.Proofs(session, signed.Checkpoint.Size));
        var (streams, file) = known.Draft is { } draft && Stands(draft.Gathered, numbered, proofs)
            ? (draft.Gathered, draft.File)
            : Gathered(reading, numbered);
        new EvidenceParts(
            known.Utf8,
            [
                .. streams.Select(stream => stream.Parts(proofs)),
                number.Parts(proofs),
                memory.Key(reading, key).Parts(proofs),
            ],
            new EvidenceCheckpoint(signed.Note, Convert.ToHexStringLower(key.Certificate.RawData)),
            RawReadings(reading, streams),
            Sheets(file)).Write(to);
        return (known.Content, numbered.ContentSha256);
    }

    /// <summary>The photographs of a content. The paper itself holds them, so the evidence does not.</summary>
    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Photos(
        LedgerSession session, ReportContent content) =>
        content.PhotoHashes().ToDictionary(sha256 => sha256, sha256 => new ReadOnlyMemory<byte>(
            LedgerReader.Bytes(session, sha256)
            ?? throw new InvalidOperationException($"The photograph {sha256} is not kept.")));

    // Rows that were read before are the ledger's own where its tree holds their hashes.
    private static bool Stands(IReadOnlyList<CaseStream> streams, ReportNumbered numbered, LedgerProofs proofs) =>
        streams.Select(stream => new StreamVersion(stream.Subject, stream.Rows.Count)).SequenceEqual(numbered.RestsOn)
        && streams.All(stream => stream.Rows.TrueForAll(proofs.Holds));

    private static (IReadOnlyList<CaseStream> Streams, CaseFile File) Gathered(
        StreamReading reading, ReportNumbered numbered)
    {
        List<CaseStream> streams =
            [.. numbered.RestsOn.Select(stream => new CaseStream(stream.Subject, Rows(reading, stream)))];
        return (streams,
            CaseFile.From(streams.SelectMany(stream => stream.Facts), numbered.OrderNo, numbered.ItemNos));
    }

    private static List<LedgerRow> Rows(StreamReading reading, StreamVersion stream)
    {
        var rows = reading.Stream(stream.Subject).Take((int)stream.Version).ToList();
        return rows.Count == stream.Version
            ? rows
            : throw new InvalidOperationException($"The stream {stream.Subject} is shorter than a report rests on.");
    }

    // In the order of the ledger.
    private static IEnumerable<byte[]> RawReadings(
        StreamReading reading, IReadOnlyList<CaseStream> streams) => streams
        .SelectMany(stream => stream.Readings(reading)).OrderBy(each => each.Seq)
        .DistinctBy(each => each.Sha256).Select(each => each.Written);

    private static IEnumerable<EvidenceSheet> Sheets(CaseFile file) =>
        from item in file.Items
        from calculation in item.Calculations
        select new EvidenceSheet(calculation.Fact.ItemNo, calculation.Fact.Attempt,
            file.WorksheetOf(item, calculation.Appended).Worksheet.ToJson(), calculation.Fact.ResultJson);
}
