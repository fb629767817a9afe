using Lims.Api.Hosting;
using Lims.Api.House;
using Lims.Api.Orders;
using Lims.Api.Web;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Portal;

/// <summary><c>/portal/orders/{orderNo}</c>: one of the customer's own orders, and its papers.</summary>
[OnlyFor(Role.Customer)]
public sealed class PortalOrderPage(OpenHouse house) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string OrderNo { get; set; } = "";

    public FollowedOrder Order { get; private set; } = null!;

    /// <summary>A receipt can be printed: every item is weighed, and it has a code.</summary>
    public bool HasReceipt { get; private set; }

    public HouseWords Words { get; private set; } = null!;

    public void OnGet()
    {
        var customer = HttpContext.Must(house, Role.Customer);
        (Order, HasReceipt, Words) = house.Read(session =>
        {
            var order = OwnPapers.MustOwn(session, customer, OrderNo);
            return (FollowedOrder.Of(session, order)!,
                OrdersStore.ReceiptCode(session, OrderNo) is not null && OrdersStore.Items(session, OrderNo)
                    .All(item => OrdersStore.Masses(session, item.ItemNo).Count > 0),
                HouseWords.Of(session));
        });
    }
}
