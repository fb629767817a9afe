using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Web;
using Lims.Api.Work;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Orders;

/// <summary><c>/reception</c>: whoever stands at the counter is found, and the newest orders.</summary>
[OnlyFor(Role.Reception, Role.Manager, Role.Administrator, Role.Auditor)]
public sealed class ReceptionPage(OpenHouse house) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Typed { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public CounterSearch Search { get; private set; } = null!;

    public WorkPage<Listed> Orders { get; private set; } = null!;

    public void OnGet() => (Search, Orders) = house.Read(session =>
    {
        var page = OrderWorkStore.Newest(session, Before ?? WorkPage.Newest);
        var captions = OrderWorkStore.Captions(session, page.Rows);
        return (CounterSearch.Find(session, Typed), new WorkPage<Listed>(
            [.. page.Rows.Select(order => new Listed(order, captions[order.OrderNo]))], page.Before));
    });

    /// <summary>The finds alone, while somebody types.</summary>
    public IActionResult OnGetFound() =>
        Partial("/Orders/ReceptionFound.cshtml", house.Read(session => CounterSearch.Find(session, Typed)));

    public sealed record Listed(OrderWork Order, OrderCaption Caption);
}
