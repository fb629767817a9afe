using Lims.Api.Ledger;
using Lims.Core.Ledger;
using Lims.Core.Parties;

namespace Lims.Api.Parties;

/// <summary>Recomputes every party's row against its fact, both ways: erasure alone excuses an absent row.</summary>
public static class PartyVerification
{
    /// <summary>One sentence for each row that does not agree, naming it; empty when all do.</summary>
    /// <param name="facts">Every fact of the ledger, or at least those about parties.</param>
    public static IReadOnlyList<string> Findings(LedgerSession session, IEnumerable<AppendedFact> facts)
    {
        var hashes = new Dictionary<(string PartyId, long PartyVersion), string>();
        var erased = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in facts.Select(appended => appended.Fact))
            if (fact is PartyRecorded recorded)
                hashes[(recorded.PartyId, recorded.PartyVersion)] = recorded.RowSha256;
            else if (fact is PartyErased gone)
                erased.Add(gone.PartyId);
        var findings = new List<string>();
        foreach (var party in PartyStore.All(session))
        {
            var known = hashes.Remove((party.PartyId, party.PartyVersion), out var rowSha256);
            if (!known)
                findings.Add($"{Name(party.PartyId, party.PartyVersion)} has no fact in the ledger.");
            else if (rowSha256 != PartyRow.Sha256(party))
                findings.Add($"{Name(party.PartyId, party.PartyVersion)} differs from the hash in its fact.");
            else if (erased.Contains(party.PartyId))
                findings.Add($"{Name(party.PartyId, party.PartyVersion)} was erased and stands there again.");
        }
        findings.AddRange(hashes.Keys.Where(key => !erased.Contains(key.PartyId))
            .Select(key => $"{Name(key.PartyId, key.PartyVersion)} is absent, and no erasure excuses it."));
        return findings;
    }

    private static string Name(string partyId, long partyVersion) =>
        string.Create(CultureInfo.InvariantCulture, $"Party {partyId} version {partyVersion}");
}
