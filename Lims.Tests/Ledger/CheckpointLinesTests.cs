using Lims.Api.Ledger;
using Lims.Core.Ledger;
using Lims.Tests.Engines;

namespace Lims.Tests.Ledger;

/// <summary>The file beside the database holds a line for each checkpoint that stands.</summary>
[BothEngines(Strictly = true)]
public sealed class CheckpointLinesTests
{
    [Test]
    public async Task What_another_host_signed_stands_and_gets_its_line_here()
    {
        await using var house = CheckpointHouse.Open();
        var first = await house.Checkpoints.Make();
        await house.Ledger.Append("c1", TemporaryLedger.Fact("a"));
        using var other = new Checkpoints(
            house.Ledger.Database, house.Ledger.Writer, house.Key, house.File + "-b", _ => "ornek", house.Ledger.Time);
        var theirs = await other.Make();
        Assert.That(await house.Checkpoints.Make(), Is.EqualTo(theirs));
        Assert.That(house.Lines(), Is.EqualTo(new[] { first.ToLine(), theirs.ToLine() }));
    }

    [Test]
    public async Task Lines_that_a_stopped_machine_or_another_host_left_are_added_with_the_next()
    {
        await using var house = CheckpointHouse.Open();
        var first = await house.Checkpoints.Make();
        await house.Ledger.Append("c1", TemporaryLedger.Fact("a"));
        using var other = new Checkpoints(
            house.Ledger.Database, house.Ledger.Writer, house.Key, house.File + "-b", _ => "ornek", house.Ledger.Time);
        var second = await other.Make();
        await house.Ledger.Append("c2", TemporaryLedger.Fact("a"));
        Assert.That(house.Lines(), Is.EqualTo(new[] { first.ToLine() }));
        var third = await house.Checkpoints.Make();
        Assert.That(house.Lines(), Is.EqualTo(new[] { first.ToLine(), second.ToLine(), third.ToLine() }));
    }

    [Test]
    public async Task A_line_that_nobody_waits_for_is_written_all_the_same()
    {
        await using var house = CheckpointHouse.Open();
        var first = await house.Checkpoints.Make();
        await house.Append("c1", "a");
        var second = house.Ledger.Database.Read(LedgerReader.NewestCheckpoint)!;
        Assert.That(house.Lines, Is.EqualTo(new[] { first.ToLine(), second.ToLine() }).After(10_000, 20));
    }

    [Test]
    public async Task A_line_that_is_due_when_the_house_closes_is_written_before()
    {
        await using var house = CheckpointHouse.Open();
        var first = await house.Checkpoints.Make();
        await house.Append("c1", "a");
        house.Checkpoints.Dispose();
        var second = house.Ledger.Database.Read(LedgerReader.NewestCheckpoint)!;
        Assert.That(house.Lines(), Is.EqualTo(new[] { first.ToLine(), second.ToLine() }));
    }

    [Test]
    public async Task A_line_that_could_not_be_written_is_told_and_added_with_the_next()
    {
        await using var house = CheckpointHouse.Open();
        var first = await house.Checkpoints.Make();
        await house.Ledger.Append("c1", TemporaryLedger.Fact("a"));
        File.Delete(house.File);
        Directory.CreateDirectory(house.File);
        Assert.That(() => house.Checkpoints.Make(), Throws.InstanceOf<UnauthorizedAccessException>());
        Directory.Delete(house.File);
        var second = await house.Checkpoints.Make();
        Assert.That(second.Checkpoint.Size, Is.GreaterThan(first.Checkpoint.Size));
        Assert.That(house.Lines(), Is.EqualTo(new[] { first.ToLine(), second.ToLine() }));
        Assert.That(house.Ledger.Database.Read(LedgerReader.NewestCheckpoint), Is.EqualTo(second));
    }

    [Test]
    public async Task Each_checkpoint_is_a_row_and_a_line_and_a_torn_line_is_mended()
    {
        await using var house = CheckpointHouse.Open();
        var first = await house.Checkpoints.Make();
        await File.AppendAllTextAsync(house.File, "{\"note\":\"" + new string('x', 2000));
        await house.Ledger.Append("c1", TemporaryLedger.Fact("a"));
        var second = await house.Checkpoints.Make();
        Assert.That(house.Lines(), Is.EqualTo(new[] { first.ToLine(), second.ToLine() }));
        Assert.That(house.Lines().Select(SignedCheckpoint.ParseLine), Is.EqualTo(new[] { first, second }));
        Assert.That(house.Ledger.Database.Read(LedgerReader.NewestCheckpoint), Is.EqualTo(second));
    }

    [Test]
    public async Task Another_host_that_holds_the_file_for_a_moment_is_waited_for()
    {
        await using var house = CheckpointHouse.Open();
        var first = await house.Checkpoints.Make();
        await house.Ledger.Append("c1", TemporaryLedger.Fact("a"));
        Task<SignedCheckpoint> making;
        await using (File.Open(house.File, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            making = house.Checkpoints.Make();
            await Task.Delay(30);
            Assert.That(making.IsCompleted, Is.False);
        }
        var second = await making;
        Assert.That(house.Lines(), Is.EqualTo(new[] { first.ToLine(), second.ToLine() }));
    }
}
