using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Reports;
using Lims.Api.Web;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Audit;

/// <summary><c>/audit/{code}</c>: one number's facts in their order; a report is proved on the spot.</summary>
[OnlyFor(Role.Auditor, Role.Manager)]
public sealed class TrailPage(OpenHouse house) : PageModel
{
    public AuditTrail Trail { get; private set; } = null!;

    public IReadOnlyList<ShownFact> Facts { get; private set; } = [];

    /// <summary>The proof of the issued paper, or null where the number is no issued report.</summary>
    public ReportProof? Proof { get; private set; }

    public SignedCheckpoint? Checkpoint { get; private set; }

    public IActionResult OnGet(string code)
    {
        var found = house.Read(session =>
        {
            if (AuditTrail.Find(session, code) is not { } trail)
                return false;
            var names = new Names(session);
            Trail = trail;
            Facts = [.. trail.Rows(session).Select(row => ShownFact.Of(row, names))];
            Checkpoint = LedgerReader.NewestCheckpoint(session);
            var paper = ReportsStore.Report(session, trail.Code)?.PdfSha256;
            Proof = paper is null
                ? null
                : ReportVerification.OfPdf(LedgerReader.Bytes(session, paper)!, null, house.Key.Fingerprint);
            return true;
        });
        return found ? Page() : throw WebRefusals.AddressUnknown.With();
    }
}
