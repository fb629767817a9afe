using Lims.Api.Parties;
using Lims.Core.Parties;

namespace Lims.Api.Ledger.Verification;

/// <summary>The tables of record that slices keep beside the ledger.</summary>
public static class RecordChecks
{
    public static readonly IReadOnlyList<RecordCheck> All =
    [
        new("Party", fact => fact is PartyRecorded or PartyErased, PartyVerification.Findings),
    ];
}
