using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lims.Core.Ledger;

namespace Lims.Tests.Ledger;

/// <summary>The Merkle tree, against the vectors of the RFC 6962 reference code and a tree built naively.</summary>
public sealed class MerkleTests
{
    private static readonly string[] Entries =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] Roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Test]
    public void Roots_are_those_of_the_reference_code()
    {
        var frontier = new MerkleFrontier();
        Assert.That(Convert.ToHexStringLower(frontier.Root()), Is.EqualTo(Roots[0]));
        for (var i = 0; i < Entries.Length; i++)
        {
            frontier.Append(MerkleTree.LeafHash(Convert.FromHexString(Entries[i])));
            Assert.That(Convert.ToHexStringLower(frontier.Root()), Is.EqualTo(Roots[i + 1]));
        }
    }

    [Test]
    public void The_audit_path_of_the_third_leaf_of_eight_climbs_from_its_neighbour()
    {
        var leaves = Entries.Select(entry => MerkleTree.LeafHash(Convert.FromHexString(entry))).ToList();
        var path = MerkleTree.InclusionProof(2, leaves);
        Assert.That(path, Has.Count.EqualTo(3));
        Assert.That(path[0], Is.EqualTo(leaves[3]));
        Assert.That(path[1], Is.EqualTo(MerkleTree.NodeHash(leaves[0], leaves[1])));
        Assert.That(path[2], Is.EqualTo(Naive(leaves, 4, 8)));
    }

    [Test]
    public void Many_proofs_of_one_tree_are_the_single_ones_and_hash_a_group_once()
    {
        var leaves = Leaves(600);
        var (tiled, asked) = (Tiled(leaves), 0);
        var proofs = new MerkleProofs(leaves.Count, (level, position) =>
        {
            asked++;
            return tiled(level, position);
        });
        for (var index = 0; index < leaves.Count; index++)
            Assert.That(proofs.Inclusion(index), Is.EqualTo(MerkleTree.InclusionProof(index, leaves)));
        // Each leaf for its neighbour and for the pair above both, and a few nodes of level 1: not 600 times 600.
        Assert.That(asked, Is.LessThan(4 * leaves.Count));
    }

    [Test]
    public void A_path_in_two_texts_is_the_path_whatever_was_remembered_of_a_smaller_or_larger_tree()
    {
        var leaves = Leaves(600);
        var memory = new MerkleMemory();
        foreach (var size in (int[])[1, 2, 3, 255, 256, 257, 511, 512, 600, 300, 513])
        {
            // Of a part of the tree only, as a reader knows it who read an earlier end.
            var proofs = new MerkleProofs(size, Tiled(leaves[..size]), memory, until: size - size / 3);
            for (var index = 0; index < size; index++)
            {
                var (inside, outside) = proofs.InclusionText(index, isRemembered: index % 2 == 0);
                Assert.That(
                    ((string[])[Encoding.ASCII.GetString(inside), Encoding.ASCII.GetString(outside)])
                        .Where(text => text.Length > 0),
                    Is.EqualTo(Texts(MerkleTree.InclusionProof(index, size, Tiled(leaves)), index, size)));
            }
        }

        // The perfect subtree's part and the rest, as System.Text.Json writes them.
        static IEnumerable<string> Texts(IReadOnlyList<byte[]> path, int index, int size)
        {
            var inside = path.Count;
            for (int start = 0, length = 1 << 16; length > 0; length >>= 1)
                if ((size & length) != 0 && (start += length) > index)
                {
                    inside = BitOperations.Log2((uint)length);
                    break;
                }
            return new[] { path.Take(inside), path.Skip(inside) }
                .Select(part => JsonSerializer.Serialize(part.Select(Convert.ToHexStringLower))[1..^1])
                .Where(text => text.Length > 0);
        }
    }

    [Test]
    public void Nothing_beyond_what_two_trees_share_is_taken_from_the_memory_of_the_other()
    {
        var (leaves, memory) = (Leaves(600), new MerkleMemory());
        List<byte[]> others = [.. leaves[..100], .. leaves[100..].Select(leaf => MerkleTree.LeafHash(leaf))];
        var first = new MerkleProofs(600, Tiled(leaves), memory, until: 100);
        for (var index = 0; index < 600; index++)
            first.InclusionText(index, isRemembered: true);
        var second = new MerkleProofs(600, Tiled(others), memory, until: 600);
        var anew = new MerkleProofs(600, Tiled(others));
        for (var index = 0; index < 600; index++)
            Assert.That(second.InclusionText(index, true), Is.EqualTo(anew.InclusionText(index, false)));
    }

    [Test]
    public void Proofs_hold_in_trees_of_every_shape()
    {
        var leaves = Leaves(600);
        foreach (var size in (int[])[1, 2, 3, 7, 8, 255, 256, 257, 300, 511, 512, 513, 600])
        {
            var node = Tiled(leaves[..size]);
            var root = MerkleTree.Root(size, node);
            Assert.That(root, Is.EqualTo(Naive(leaves, 0, size)));
            for (var index = 0; index < size; index++)
                Assert.That(MerkleTree.VerifyInclusion(
                    leaves[index], index, size, MerkleTree.InclusionProof(index, size, node), root), Is.True);
            for (var older = 1; older <= size; older++)
                Assert.That(MerkleTree.VerifyConsistency(older, Naive(leaves, 0, older), size, root,
                    MerkleTree.ConsistencyProof(older, size, node)), Is.True);
        }
    }

    [Test]
    public void A_proof_of_something_else_does_not_hold()
    {
        var leaves = Leaves(300);
        var (path, root) = (MerkleTree.InclusionProof(41, leaves), MerkleTree.Root(leaves));
        Assert.That(MerkleTree.VerifyInclusion(leaves[41], 41, 300, path, root), Is.True);
        Assert.That(MerkleTree.VerifyInclusion(leaves[40], 41, 300, path, root), Is.False);
        Assert.That(MerkleTree.VerifyInclusion(leaves[41], 42, 300, path, root), Is.False);
        Assert.That(MerkleTree.VerifyInclusion(leaves[41], 41, 300, [.. path.Skip(1)], root), Is.False);
        Assert.That(MerkleTree.VerifyInclusion(leaves[41], 41, 300, [.. path, path[0]], root), Is.False);
        Assert.That(MerkleTree.VerifyInclusion(leaves[41], 300, 300, path, root), Is.False);
        var proof = MerkleTree.ConsistencyProof(123, 300, MerkleTree.Of(leaves));
        Assert.That(MerkleTree.VerifyConsistency(123, Naive(leaves, 0, 123), 300, root, proof), Is.True);
        Assert.That(MerkleTree.VerifyConsistency(122, Naive(leaves, 0, 122), 300, root, proof), Is.False);
        Assert.That(MerkleTree.VerifyConsistency(123, Naive(leaves, 1, 124), 300, root, proof), Is.False);
        Assert.That(
            MerkleTree.VerifyConsistency(123, Naive(leaves, 0, 123), 300, root, [.. proof.Skip(1)]), Is.False);
    }

    [Test]
    public void Tiles_of_the_second_level_and_a_frontier_read_again_give_the_same_root()
    {
        var leaves = Leaves((256 * 256) + 700);
        var frontier = new MerkleFrontier();
        var tiles = leaves.SelectMany(frontier.Append).ToList();
        Assert.That(tiles.Max(tile => tile.Level), Is.EqualTo(1));
        var root = Naive(leaves, 0, leaves.Count);
        Assert.That(frontier.Root(), Is.EqualTo(root));
        Assert.That(MerkleFrontier.Load(leaves.Count, Tiled(leaves)).Root(), Is.EqualTo(root));
        Assert.That(MerkleTree.Root(leaves.Count, Tiled(leaves)), Is.EqualTo(root));
    }

    [Test]
    public void A_frontier_read_again_at_any_size_goes_on_as_if_it_had_never_been_away()
    {
        var leaves = Leaves(1300);
        var (roots, tiles) = Grown(new MerkleFrontier(), leaves);
        Assert.That(roots[^1], Is.EqualTo(Naive(leaves, 0, leaves.Count)));
        foreach (var size in new[] { 1, 2, 3, 255, 256, 257, 511, 512, 767, 768, 1000, 1023, 1024, 1025, 1299 })
        {
            var again = MerkleFrontier.Load(size, Tiled(leaves));
            Assert.That(again.Root(), Is.EqualTo(roots[size - 1]), $"{size}");
            var (later, filled) = Grown(again, leaves[size..]);
            Assert.That(later, Is.EqualTo(roots[size..]), $"{size}");
            Assert.That(filled, Is.EqualTo(tiles.Where(tile => (tile.Position + 1) * 256 > size)), $"{size}");
        }
    }

    private static (List<byte[]> Roots, List<(long Position, byte[] Root)> Tiles) Grown(
        MerkleFrontier frontier, IReadOnlyList<byte[]> leaves)
    {
        var (roots, tiles) = (new List<byte[]>(), new List<(long, byte[])>());
        foreach (var leaf in leaves)
        {
            tiles.AddRange(frontier.Append(leaf).Select(tile => (tile.Position, tile.Root())));
            roots.Add(frontier.Root());
        }
        return (roots, tiles);
    }

    // Nodes as the database gives them: roots of full tiles, and leaves.
    private static MerkleNode Tiled(List<byte[]> leaves)
    {
        var frontier = new MerkleFrontier();
        var tiles = leaves.SelectMany(frontier.Append).ToDictionary(tile => (tile.Level, tile.Position));
        return (level, position) => level == 0 ? leaves[(int)position] : tiles[(level - 1, position)].Root();
    }

    private static List<byte[]> Leaves(int count) => [.. Enumerable.Range(0, count).Select(number =>
    {
        var entry = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(entry, number);
        return MerkleTree.LeafHash(entry);
    })];

    private static byte[] Naive(List<byte[]> leaves, int start, int end)
    {
        if (start == end)
            return SHA256.HashData([]);
        if (end - start == 1)
            return leaves[start];
        var width = 1;
        while (width * 2 < end - start)
            width *= 2;
        return MerkleTree.NodeHash(Naive(leaves, start, start + width), Naive(leaves, start + width, end));
    }
}
