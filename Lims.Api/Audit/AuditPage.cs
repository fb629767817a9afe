using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Web;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Audit;

/// <summary>
/// <c>/audit</c>: any number leads to its facts; below, what happened last. Nothing can be changed here.
/// </summary>
[OnlyFor(Role.Auditor, Role.Manager)]
public sealed class AuditPage(OpenHouse house) : PageModel
{
    private const long PageLength = 50;

    public IReadOnlyList<ShownFact> Newest { get; private set; } = [];

    public SignedCheckpoint? Checkpoint { get; private set; }

    /// <summary>The Seq below which the next page begins, or null on the last.</summary>
    public long? Before { get; private set; }

    /// <summary>Set when nothing has the number that was looked for.</summary>
    public string? Unknown { get; private set; }

    public IActionResult OnGet(string? code, long? before)
    {
        if (code?.Trim() is { Length: > 0 } text)
        {
            if (house.Read(session => AuditTrail.Find(session, text)) is not null)
                return LocalRedirect("/audit/" + Uri.EscapeDataString(text));
            Unknown = text;
        }
        house.Read(session =>
        {
            var last = Math.Min((before ?? long.MaxValue) - 1, LedgerReader.Newest(session)?.Seq ?? 0);
            var names = new Names(session);
            Newest = [.. LedgerReader.Range(session, Math.Max(1, last - PageLength + 1), last).ToList()
                .OrderByDescending(row => row.Seq).Select(row => ShownFact.Of(row, names))];
            Checkpoint = LedgerReader.NewestCheckpoint(session);
            return true;
        });
        Before = Newest.Count > 0 && Newest[^1].Row.Seq > 1 ? Newest[^1].Row.Seq : null;
        return Page();
    }
}
