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
    private const int ReportsPerRound = 64;
    private const int FloorPerRound = 200;

    private const int WarmUpRounds = 16;

    // The items of one day differ; their papers are the ones that the floor makes.
    private const int Samples = 4;

    public static async Task<IReadOnlyList<Measured>> Run()
    {
        await using var house = await ReportsHouse.Open(ReportsPerRound);
        var papers = new List<(ReportContent Content, byte[] Evidence, ReportStamp Stamp)>();
        foreach (var itemNo in house.ItemNos.Take(Samples))
            papers.Add(await Ingredients(house, await house.Issue(itemNo)));
        var certificate = house.House.Key.Certificate;
        // Code is compiled anew, and once more by what was seen of it: a house that is open is past that.
        for (var round = 0; round < WarmUpRounds; round++)
        {
            await house.Forget();
            await Callers.Run(AtOnce, ReportsPerRound, job => house.Issue(house.ItemNos[job]));
        }
        var rounds = await Rounds.Run(
            async _ =>
            {
                await house.Forget();
                return await Callers.Run(AtOnce, ReportsPerRound, job => house.Issue(house.ItemNos[job]));
            },
            _ => Callers.Run(AtOnce, FloorPerRound, job =>
            {
                var (content, evidence, stamp) = papers[job % Samples];
                DocumentSeal.Seal(
                    ReportPdf.Render(content, evidence, stamp), certificate, LedgerInstant.Parse(content.IssuedAtUtc));
                return Task.CompletedTask;
            }));
        return [Measured.AgainstFloor("signed reports, 8 at once", "reports/s", rounds, atLeast: 0.4)];
    }

    private static async Task<(ReportContent, byte[], ReportStamp)> Ingredients(ReportsHouse house, string reportNo)
    {
        var signed = await house.House.Checkpoints.Make();
        var evidence = new ArrayBufferWriter<byte>();
        var (content, sha256) = house.House.Read(session =>
            EvidenceBuilder.Write(session, reportNo, signed, house.House.Key, new ReportMemory(), evidence));
        return (content, evidence.WrittenSpan.ToArray(), ReportMaking.Stamp(sha256, signed.Checkpoint));
    }
}
