using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Ledger.Verification;
using Lims.Api.Web;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Audit;

/// <summary>
/// <c>/audit/verification</c>: the same proof as the verb <c>verify</c>, asked for by a person in the house.
/// </summary>
/// <remarks>
/// One at a time: it reads everything twice. It is the house proving itself; who does not trust the house runs the
/// verb on a copy, with a checkpoint kept elsewhere.
/// </remarks>
[OnlyFor(Role.Auditor, Role.Manager)]
public sealed class VerificationPage(OpenHouse house) : PageModel
{
    private static readonly SemaphoreSlim Turn = new(1);

    public IReadOnlyList<string> Lines { get; private set; } = [];

    public bool? IsSound { get; private set; }

    public async Task OnPostAsync()
    {
        await Turn.WaitAsync(HttpContext.RequestAborted);
        try
        {
            var report = await Task.Run(Run);
            (Lines, IsSound) = ([.. report.Lines], report.IsSound);
        }
        finally
        {
            Turn.Release();
        }
    }

    private VerificationReport Run()
    {
        using var database = house.Database.OpenReader();
        var file = house.Place.CheckpointFile;
        return new LedgerVerification(Projections.All, RecordChecks.All).Run(database, new VerificationInput(
            System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file) : null, null, house.Key.Fingerprint));
    }
}
