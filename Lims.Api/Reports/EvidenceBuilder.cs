using Lims.Api.Ledger;
using Lims.Core.FireAssay;
using Lims.Core.Instruments;
using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>Gathers what a report carries inside itself: its streams, their proofs, raw bytes, worksheets.</summary>
internal static class EvidenceBuilder
{
    /// <param name="session">A snapshot in which the checkpoint's rows stand.</param>
    /// <param name="reportNo">A number that was taken.</param>
    /// <param name="signed">A checkpoint that covers the numbering.</param>
    /// <param name="key">The key that signed it.</param>
    public static Evidence Build(LedgerSession session, string reportNo, SignedCheckpoint signed, HouseKey key) =>
        Build(session, reportNo, signed, key, new ReportMemory()).Evidence;

    /// <summary>The same, sparing the work that was done for other reports; and the hash of its content.</summary>
    public static (Evidence Evidence, string ContentSha256) Build(
        LedgerSession session, string reportNo, SignedCheckpoint signed, HouseKey key, ReportMemory memory)
    {
        using var reading = new StreamReading(session);
        var own = reading.Stream(ReportSubject.Of(reportNo)).Take(1).ToList();
        var numbered = (ReportNumbered)own[0].ToAppended().Fact;
        var (content, draft) = memory.Cases.Take(reading, numbered);
        var proofs = new ProofTexts(memory.Subtrees.Proofs(session, signed.Checkpoint.Size));
        var (streams, file) = draft is not null && Stands(draft.Gathered, numbered, proofs)
            ? (draft.Gathered, draft.File)
            : Gathered(reading, numbered, memory.Facts);
        var keySubject = key.ToFact().Subject;
        return (new Evidence(
            Evidence.CurrentFormat,
            EvidencePreimage.All,
            content,
            [
                .. streams.Select(stream => Stream(proofs, stream.Subject, stream.Rows)),
                Stream(proofs, ReportSubject.Of(reportNo), own),
                Stream(proofs, keySubject, reading.Stream(keySubject)),
            ],
            new EvidenceCheckpoint(signed.Note, Convert.ToHexStringLower(key.Certificate.RawData)),
            [.. RawReadings(reading, streams)],
            [.. Sheets(file)]), numbered.ContentSha256);
    }

    /// <summary>The photographs of a content. The paper itself holds them, so the evidence does not.</summary>
    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Photos(
        LedgerSession session, ReportContent content) =>
        content.PhotoHashes().ToDictionary(sha256 => sha256, sha256 => new ReadOnlyMemory<byte>(
            LedgerReader.Bytes(session, sha256)
            ?? throw new InvalidOperationException($"The photograph {sha256} is not kept.")));

    // Rows that were read before are the ledger's own where its tree holds their hashes.
    private static bool Stands(IReadOnlyList<CaseStream> streams, ReportNumbered numbered, ProofTexts proofs) =>
        streams.Select(stream => new StreamVersion(stream.Subject, stream.Rows.Count)).SequenceEqual(numbered.RestsOn)
        && streams.All(stream => stream.Rows.TrueForAll(proofs.Holds));

    private static (IReadOnlyList<CaseStream> Streams, CaseFile File) Gathered(
        StreamReading reading, ReportNumbered numbered, KnownFacts known)
    {
        List<CaseStream> streams =
        [
            .. from stream in numbered.RestsOn
               let rows = Rows(reading, stream)
               select new CaseStream(stream.Subject, rows, rows.ConvertAll(known.Read)),
        ];
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

    private static StreamEvidence Stream(
        ProofTexts proofs, string subject, List<LedgerRow> rows) => new(
        subject,
        rows.Count,
        [.. rows.Select(row => new EvidenceFact(
            row.ToEntry(proofs.Previous(row.Seq)), proofs.Inclusion(row.Seq)))]);

    // In the order of the ledger.
    private static IEnumerable<EvidenceReading> RawReadings(
        StreamReading reading, IReadOnlyList<CaseStream> streams) => streams
        .SelectMany(stream => stream.Facts).Where(each => each.Fact is BalanceBytesKept).OrderBy(each => each.Seq)
        .Select(each => ((BalanceBytesKept)each.Fact).CaptureSha256).Distinct()
        .Select(sha256 => new EvidenceReading(sha256, Convert.ToHexStringLower(
            reading.Bytes(sha256)
            ?? throw new InvalidOperationException($"The bytes {sha256} of a balance are not kept."))));

    private static IEnumerable<EvidenceSheet> Sheets(CaseFile file) =>
        from item in file.Items
        from calculation in item.Calculations
        let basis = file.BasisOf(item, calculation.Appended)
        select new EvidenceSheet(calculation.Fact.ItemNo, calculation.Fact.Attempt,
            Assaying.Worksheet(basis).ToJson(), calculation.Fact.ResultJson);
}
