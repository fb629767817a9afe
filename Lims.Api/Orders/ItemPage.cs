using Lims.Api.Custody;
using Lims.Api.Hosting;
using Lims.Api.House;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Api.Web;
using Lims.Core.Custody;
using Lims.Core.Orders;
using Lims.Core.Parties;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Orders;

/// <summary><c>/reception/items/{itemNo}</c>: an item described anew, and its way back over the counter.</summary>
[OnlyFor(Role.Reception, Role.Checker, Role.Manager, Role.Administrator, Role.Auditor)]
public sealed class ItemPage(OpenHouse house) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string ItemNo { get; set; } = "";

    [BindProperty]
    public NewItemFields Form { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public BackFields Back { get; set; } = new();

    /// <summary>What was typed to find somebody who collects for the customer.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Collector { get; set; }

    /// <summary>The person who was chosen; null for the customer.</summary>
    [BindProperty(SupportsGet = true)]
    public string? CollectorId { get; set; }

    public CounterItem Row { get; private set; } = null!;

    public string? Customer { get; private set; }

    public Party? ChosenCollector { get; private set; }

    public IReadOnlyList<Party> Found { get; private set; } = [];

    public (ItemReturnRow Row, string? Collector)? Returned { get; private set; }

    public CounterChoices Choices { get; private set; } = null!;

    public HouseWords Words { get; private set; } = null!;

    public bool IsWeighedBack => Row.Masses.Any(mass => mass.Stage == GrossMassWeighed.Returned);

    public void OnGet()
    {
        Load();
        Form = NewItemFields.Of(Row.Item);
    }

    public Task<IActionResult> OnPostDescribeAsync() => Do(async () =>
    {
        await house.Desks.Reception.Redescribe(
            this.Asks(house, ItemSubject.Of(ItemNo)), Form.Redescribe(ItemNo, Reason));
        return Again();
    });

    public Task<IActionResult> OnPostWeighAsync(string stage, string? instrumentId) => Do(async () =>
    {
        await house.Desks.Reception.Weigh(this.Asks(house), ItemNo, stage, instrumentId ?? "");
        return Again("#return");
    });

    public Task<IActionResult> OnPostReturnAsync() => Do(async () =>
    {
        await house.Desks.Returns.Return(
            this.Asks(house, ItemSubject.Of(ItemNo)), ItemNo, new ReturnItem(
                (Back.Place ?? "").Trim(), NewItemFields.Text(CollectorId), NewItemFields.Text(Back.Reason),
                NewItemFields.Figure(Back.RemainderMg) ?? "0", NewItemFields.Figure(Back.CornetsMg) ?? "0"));
        return Again("#return");
    });

    private LocalRedirectResult Again(string at = "") => LocalRedirect("/reception/items/" + ItemNo + at);

    private async Task<IActionResult> Do(Func<Task<IActionResult>> act)
    {
        var answer = await this.Try(act);
        if (answer is not PageResult)
            return answer;
        Load();
        // A form that was not sent says what stands.
        if (!Request.Form.ContainsKey("Form.Pieces"))
            Form = NewItemFields.Of(Row.Item);
        return answer;
    }

    private void Load() => house.Read(session =>
    {
        var item = OrdersStore.Item(session, ItemNo) ?? throw OrdersRefusals.ItemUnknown.With(ItemNo);
        Row = CounterItem.Of(session, PeopleStore.Actor(session, HttpContext.UserId()), item);
        Customer = PartyStore.Find(session, OrdersStore.Order(session, item.OrderNo)!.PartyId)?.Name;
        ChosenCollector = CollectorId is null ? null : PartyStore.Find(session, CollectorId);
        Found = [.. CounterSearch.Find(session, Collector).Customers
            .Select(each => PartyStore.Find(session, each.PartyId)!)];
        Returned = CustodyStore.Return(session, ItemNo) is { } back
            ? (back, PartyStore.Find(session, back.CollectorPartyId)?.Name)
            : null;
        Choices = CounterChoices.Of(session, house.Clock.GetUtcNow(), null);
        Words = HouseWords.Of(session);
        return true;
    });

    /// <summary>What goes back beside the item, as a person types it.</summary>
    public sealed class BackFields
    {
        public string? Place { get; set; } = "kabul";

        /// <summary>Why another than the customer collects.</summary>
        public string? Reason { get; set; }

        public string? RemainderMg { get; set; }

        public string? CornetsMg { get; set; }
    }
}
