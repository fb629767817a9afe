using Lims.Api.Hosting;
using Lims.Api.House;
using Lims.Api.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Lims.Api.Portal;

/// <summary><c>/k/{receiptCode}</c>: whoever holds the receipt follows the order, without signing in.</summary>
[AllowAnonymous]
[EnableRateLimiting(RequestLimits.Verify)]
public sealed class PhonePage(OpenHouse house) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string ReceiptCode { get; set; } = "";

    /// <summary>Null where no receipt bears the code.</summary>
    public FollowedOrder? Order { get; private set; }

    public HouseWords Words { get; private set; } = null!;

    public void OnGet()
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        (Order, Words) = house.Read(session =>
            (FollowedOrder.ByReceipt(session, ReceiptCode), HouseWords.Of(session)));
        if (Order is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
