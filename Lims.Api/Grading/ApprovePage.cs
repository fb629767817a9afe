using Lims.Api.Hosting;
using Lims.Api.Reports;
using Lims.Api.Web;
using Lims.Core.People;
using Lims.Core.Refusals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Grading;

/// <summary><c>/approve/{itemNo}</c>: the same derivation, who checked it, and the manager's signature.</summary>
[OnlyFor(Role.Manager)]
public sealed class ApprovePage(OpenHouse house) : PageModel
{
    private GradedCase? graded;

    [BindProperty(SupportsGet = true)]
    public string ItemNo { get; set; } = "";

    [BindProperty]
    public long ResultSeq { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public GradedCase Case => graded ??= house.Read(session => GradedCase.Of(session, ItemNo));

    /// <summary>The report that stands for the item, or null; its paper may still be made.</summary>
    public ReportRow? Report { get; private set; }

    public RefusedException? NoApproval { get; private set; }

    public RefusedException? NoSendBack { get; private set; }

    public void OnGet() => Look();

    public async Task<IActionResult> OnPostAsync() => Looked(await this.Try(async () =>
    {
        await this.Signs(house, Password);
        await house.Desks.Approval.Approve(this.Asks(house), ItemNo, ResultSeq);
        return LocalRedirect("/approve/" + Uri.EscapeDataString(ItemNo));
    }));

    public async Task<IActionResult> OnPostSendBackAsync() => Looked(await this.Try(async () =>
    {
        await this.Signs(house, Password);
        await house.Desks.Approval.SendBack(this.Asks(house), ItemNo, ResultSeq, Reason ?? "");
        return LocalRedirect("/approve?done=" + Uri.EscapeDataString(ItemNo));
    }));

    private IActionResult Looked(IActionResult answer)
    {
        if (answer is PageResult)
            Look();
        return answer;
    }

    private void Look()
    {
        _ = Case;
        (Report, NoApproval, NoSendBack) = house.Read(session => (
            ReportsStore.OfItem(session, ItemNo),
            ApprovalDesk.ApprovalRefusal(session, ItemNo, HttpContext.ActorRef()),
            ApprovalDesk.SendBackRefusal(session, ItemNo, HttpContext.ActorRef())));
    }
}
