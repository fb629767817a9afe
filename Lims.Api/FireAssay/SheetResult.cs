using Lims.Api.Ledger;

namespace Lims.Api.FireAssay;

/// <summary>What a sample of a tray came to, by its blind number.</summary>
public sealed record SheetResult(string BlindNo, string Outcome, string? Finding, string? ReportedPerMille)
{
    internal static IEnumerable<SheetResult> Of(LedgerSession session, string itemNo, string blindNo, long attempt) =>
        FireAssayStore.Results(session, itemNo).Where(result => result.Attempt == attempt)
            .Select(result => new SheetResult(blindNo, result.Outcome, result.Finding, result.ReportedPerMille));
}
