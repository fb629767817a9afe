using System.Buffers;
using Lims.Api.Documents;
using Lims.Api.Documents.Seal;
using Lims.Api.Reports;
using Lims.Core.Ledger;
using Lims.Core.Reports;

namespace Lims.Bench;

/// <summary>
/// Signed reports per second, number to paper on the disk, against rendering and sealing the same papers alone.
/// </summary>
internal static class ReportsBench
{
    private const int AtOnce = 8;
    private const int Items = 48;
    private const int PerRound = 512;
    private const int MostWarmUpRounds = 60;

    public static async Task<IReadOnlyList<Measured>> Run()
    {
        await using var house = await ReportsHouse.Open(Items);
        var papers = new List<(ReportContent Content, byte[] Evidence, ReportStamp Stamp)>();
        foreach (var itemNo in house.ItemNos)
            papers.Add(await Ingredients(house, await house.Issue(itemNo)));
        var certificate = house.House.Key.Certificate;
        await Compilation.Settled(MostWarmUpRounds, () => Product(PerRound), () => Floor(PerRound));
        var rounds = await Rounds.Run(_ => Product(PerRound), _ => Floor(PerRound));
        return [Measured.AgainstFloor("signed reports, 8 at once", "reports/s", rounds, atLeast: 0.4)];

        async Task<double> Product(int reports)
        {
            await house.Forget(house.ItemNos);
            return await Callers.Run(AtOnce, reports, house.IssueInTurn);
        }

        Task<double> Floor(int reports) => Callers.Run(AtOnce, reports, job =>
        {
            var (content, evidence, stamp) = papers[job % papers.Count];
            DocumentSeal.Seal(
                ReportPdf.Render(content, evidence, stamp), certificate, LedgerInstant.Parse(content.IssuedAtUtc));
            return Task.CompletedTask;
        });
    }

    private static async Task<(ReportContent, byte[], ReportStamp)> Ingredients(ReportsHouse house, string reportNo)
    {
        var signed = await house.House.Checkpoints.Make();
        var evidence = new ArrayBufferWriter<byte>();
        var (content, sha256) = house.House.Read(session => EvidenceBuilder.Write(
            session, EvidenceBuilder.Number(session, reportNo), signed, house.House.Key, new ReportMemory(), evidence));
        return (content, evidence.WrittenSpan.ToArray(), ReportMaking.Stamp(sha256, signed.Checkpoint));
    }
}
