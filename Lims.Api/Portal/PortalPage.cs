using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Api.Work;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Portal;

/// <summary><c>/portal</c>: a customer's own orders, newest first.</summary>
[OnlyFor(Role.Customer)]
public sealed class PortalPage(OpenHouse house) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public WorkPage<OrderWork> Orders { get; private set; } = null!;

    public void OnGet()
    {
        var customer = HttpContext.Must(house, Role.Customer);
        Orders = house.Read(session =>
            OrderWorkStore.OfParty(session, customer.PartyId!, Before ?? WorkPage.Newest));
    }
}
