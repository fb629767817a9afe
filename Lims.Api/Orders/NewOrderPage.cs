using Lims.Api.Hosting;
using Lims.Api.House;
using Lims.Api.Ledger;
using Lims.Api.Methods;
using Lims.Api.Parties;
using Lims.Api.Web;
using Lims.Core.Methods;
using Lims.Core.Orders;
using Lims.Core.Parties;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Orders;

/// <summary><c>/reception/new?party=…</c>: what is agreed, and the items on the counter.</summary>
[OnlyFor(Role.Reception)]
public sealed class NewOrderPage(OpenHouse house) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "party")]
    public string? PartyId { get; set; }

    [BindProperty]
    public NewOrderFields Form { get; set; } = new();

    public Party Customer { get; private set; } = null!;

    public IReadOnlyList<AssayMethod> Methods { get; private set; } = [];

    public HouseWords Words { get; private set; } = null!;

    /// <summary>The item whose first field gets the focus: one that was just added.</summary>
    public int? Added { get; private set; }

    public void OnGet(bool same)
    {
        Load();
        var now = house.Clock.GetUtcNow();
        Form = same && house.Read(session => OrdersStore.LastOfParty(session, Customer.PartyId)) is { } last
            ? NewOrderFields.Again(last.Order, last.Agreement, last.Items, now)
            : NewOrderFields.Fresh(Methods[0].MethodId, now);
    }

    public void OnPostMore()
    {
        Load();
        if (Form.Items.Count < Reception.MostItems)
            Form.Items.Add(Form.Items is [.., var last]
                ? new NewItemFields { Kind = last.Kind, Metal = last.Metal, Declared = last.Declared }
                : new NewItemFields());
        Added = Form.Items.Count - 1;
    }

    public void OnPostFewer(int at)
    {
        Load();
        if (at >= 0 && at < Form.Items.Count && Form.Items.Count > 1)
            Form.Items.RemoveAt(at);
    }

    public Task<IActionResult> OnPostAsync()
    {
        Load();
        return this.Try(async () =>
        {
            var taken = await house.Desks.Reception.Receive(this.Asks(house), Form.Receive(Customer.PartyId));
            var order = taken.Facts.Select(each => each.Fact).OfType<OrderReceived>().Single();
            return LocalRedirect("/reception/orders/" + order.OrderNo);
        });
    }

    // A screening reports nothing, so nobody orders it alone.
    private void Load() => (Customer, Methods, Words) = house.Read(session => (
        PartyStore.Find(session, PartyId ?? "") ?? throw PartiesRefusals.PartyUnknown.With(),
        (IReadOnlyList<AssayMethod>)
            [.. MethodStore.All(session).Where(method => method.Calculation != MethodBook.Screening)
                .OrderByDescending(method => method.Calculation == FirstCalculation)],
        HouseWords.Of(session)));

    private const string FirstCalculation = "cupellation-gold";
}
