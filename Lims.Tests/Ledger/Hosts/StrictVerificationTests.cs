using Lims.Api.Ledger;
using Lims.Api.Ledger.Verification;
using Lims.Tests.Ledger.Moving;
using Lims.Tests.Ledger.Verification;

namespace Lims.Tests.Ledger.Hosts;

/// <summary>Verification, rebuild and move read one set of rows at a time, as a server's client demands.</summary>
public sealed class StrictVerificationTests
{
    [Test]
    public async Task A_sound_house_is_sound_to_a_strict_reader()
    {
        using var house = await HouseCopy.Take();
        var report = Verify(house);
        Assert.That(report.IsSound, Is.True, string.Join('\n', report.Lines));
        Assert.That(report.Lines, Does.Contain("projections: 39 tables compared with a replay of the facts"));
    }

    [TestCase("UPDATE LedgerTile SET Hashes = zeroblob(8192)", "LedgerTile Level=0 Position=0 Hashes")]
    [TestCase("DELETE FROM LedgerTile", "LedgerTile Level=0 Position=0")]
    [TestCase("INSERT INTO LedgerTile VALUES (3, 0, zeroblob(8192))", "LedgerTile Level=3 Position=0")]
    [TestCase("UPDATE Ledger SET Actor = 'user:other' WHERE Seq = 7", "Ledger Seq=7 Hash")]
    [TestCase("UPDATE Person SET Disabled = 1 - Disabled", "Person")]
    [TestCase("UPDATE Bytes SET Content = x'00'", "Bytes")]
    [TestCase("UPDATE Party SET Name = 'x'", "Party")]
    public async Task A_strict_reader_finds_what_was_changed(string sql, string place)
    {
        using var house = await HouseCopy.Take();
        house.Tamper(sql);
        Assert.That(Verify(house).Lines, Has.Some.StartWith("FAILED " + place));
    }

    [Test]
    public async Task A_house_moves_between_strict_lines()
    {
        using var house = await HouseCopy.Take();
        var (there, back) = (MovedHouse.Place(), MovedHouse.Place());
        foreach (var (from, to) in new[] { (house.Folder, there), (there, back) })
        {
            var move = new Lims.Api.Ledger.Moving.HouseMove(Strict(from), Strict(to))
            {
                CheckpointFile = Path.Combine(from, "ayarevi.checkpoints"),
                CheckpointCopy = Path.Combine(to, "ayarevi.checkpoints"),
            };
            Assert.That(move.Run()!.IsSound, Is.True);
        }
        ProjectionRebuild.Run(Strict(back), Projections.All, (_, _) => { });
    }

    private static LedgerDatabase Strict(string folder) =>
        LedgerDatabase.Open(MovedHouse.In(folder)).Through(StrictLine.Over);

    private static VerificationReport Verify(HouseCopy house)
    {
        using var line = Strict(house.Folder).OpenReader();
        return new LedgerVerification(Projections.All, RecordChecks.All).Run(line, new VerificationInput(
            File.ReadAllText(house.Checkpoints)));
    }
}
