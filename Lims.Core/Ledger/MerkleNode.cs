namespace Lims.Core.Ledger;

/// <summary>
/// Gives the root of a full subtree of 256^level leaves: level 0 is a leaf, level 1 what a level-0 tile spans.
/// </summary>
/// <param name="level">How many times the leaves are grouped by 256.</param>
/// <param name="position">The subtree's place among those of its level, from 0.</param>
public delegate byte[] MerkleNode(int level, long position);
