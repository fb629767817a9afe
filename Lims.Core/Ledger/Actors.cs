namespace Lims.Core.Ledger;

/// <summary>Who may stand in the ledger's Actor column besides people (<c>user:…</c>).</summary>
public static class Actors
{
    /// <summary>The house itself: seeding, finishing unfinished report numbers, instrument agents.</summary>
    public const string House = "house";
}
