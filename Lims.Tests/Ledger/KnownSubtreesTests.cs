using System.Text;
using System.Text.Json;
using Lims.Api.Ledger;
using Lims.Core.Ledger;
using Lims.Tests.Engines;
using static Lims.Tests.Ledger.TemporaryLedger;

namespace Lims.Tests.Ledger;

/// <summary>What is remembered of the tree is never taken for another ledger's, however alike the two are.</summary>
[BothEngines]
public sealed class KnownSubtreesTests
{
    [Test]
    public async Task Proofs_from_memory_are_those_hashed_anew_however_the_ledger_grows()
    {
        await using var ledger = With();
        var known = new KnownSubtrees();
        foreach (var size in (int[])[1, 255, 256, 300, 700, 701])
        {
            await Grow(ledger, size);
            AssertProofs(ledger.Database, known, size);
            AssertProofs(ledger.Database, known, Math.Max(1, size - 30));
        }
    }

    [Test]
    public async Task A_ledger_in_the_place_of_another_gets_nothing_of_its_memory()
    {
        await using var ledger = With();
        await using var other = With();
        await Grow(ledger, 600);
        await Grow(other, 600);
        var known = new KnownSubtrees();
        AssertProofs(ledger.Database, known, 600);
        AssertProofs(other.Database, known, 600);
        AssertProofs(ledger.Database, known, 600);
    }

    [Test]
    public async Task A_snapshot_that_ends_before_what_is_remembered_is_hashed_by_itself()
    {
        await using var longer = With();
        await using var shorter = With();
        await Grow(longer, 600);
        await Grow(shorter, 300);
        var known = new KnownSubtrees();
        AssertProofs(longer.Database, known, 600);
        AssertProofs(shorter.Database, known, 300);
        AssertProofs(longer.Database, known, 600);
    }

    private static async Task Grow(TemporaryLedger ledger, int size)
    {
        var from = ledger.Rows().Count;
        await Task.WhenAll(Enumerable.Range(from, size - from)
            .Select(number => ledger.Append($"c{number}", Fact("a"))));
    }

    private static void AssertProofs(LedgerDatabase database, KnownSubtrees known, long size) =>
        database.Read(session =>
        {
            var leaves = LedgerReader.Range(session, 1, size).Select(row => row.Hash).ToList();
            var proofs = known.Proofs(session, size);
            Assert.That(proofs.Root(), Is.EqualTo(MerkleTree.Root(leaves)));
            for (var index = 0; index < size; index += 1 + (index % 7))
            {
                Assert.That(proofs.Inclusion(index), Is.EqualTo(MerkleTree.InclusionProof(index, leaves)));
                Assert.That(proofs.Leaf(index), Is.EqualTo(leaves[index]));
                var (inside, outside) = proofs.InclusionText(index, isRemembered: true);
                var text = Encoding.ASCII.GetString([.. inside, .. outside]);
                Assert.That(
                    text.Replace("\"\"", "\",\"", StringComparison.Ordinal),
                    Is.EqualTo(JsonSerializer.Serialize(
                        MerkleTree.InclusionProof(index, leaves).Select(Convert.ToHexStringLower))[1..^1]));
            }
            return 0;
        });
}
