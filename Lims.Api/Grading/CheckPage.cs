using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Core.People;
using Lims.Core.Refusals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Grading;

/// <summary><c>/check/{itemNo}</c>: the whole derivation before a second person, who signs for it or sends it back.</summary>
[OnlyFor(Role.Checker, Role.Manager)]
public sealed class CheckPage(OpenHouse house) : PageModel
{
    private GradedCase? graded;

    [BindProperty(SupportsGet = true)]
    public string ItemNo { get; set; } = "";

    /// <summary>The calculation that the person looked at.</summary>
    [BindProperty]
    public long ResultSeq { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Read after a refusal too: then the page shows what stands now.</summary>
    public GradedCase Case => graded ??= house.Read(session => GradedCase.Of(session, ItemNo));

    /// <summary>Why the reader cannot check it, or null.</summary>
    public RefusedException? NoCheck { get; private set; }

    public RefusedException? NoSendBack { get; private set; }

    public void OnGet() => Look();

    public async Task<IActionResult> OnPostAsync() => Looked(await this.Try(async () =>
    {
        await this.Signs(house, Password);
        await house.Desks.Approval.Check(this.Asks(house), ItemNo, ResultSeq);
        return Done();
    }));

    public async Task<IActionResult> OnPostSendBackAsync() => Looked(await this.Try(async () =>
    {
        await this.Signs(house, Password);
        await house.Desks.Approval.SendBack(this.Asks(house), ItemNo, ResultSeq, Reason ?? "");
        return Done();
    }));

    private LocalRedirectResult Done() => LocalRedirect("/check?done=" + Uri.EscapeDataString(ItemNo));

    private IActionResult Looked(IActionResult answer)
    {
        if (answer is PageResult)
            Look();
        return answer;
    }

    private void Look()
    {
        _ = Case;
        (NoCheck, NoSendBack) = house.Read(session => (
            ApprovalDesk.CheckRefusal(session, ItemNo, HttpContext.ActorRef()),
            ApprovalDesk.SendBackRefusal(session, ItemNo, HttpContext.ActorRef())));
    }
}
