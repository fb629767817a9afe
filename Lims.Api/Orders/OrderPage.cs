using Lims.Api.Hosting;
using Lims.Api.House;
using Lims.Api.Ledger;
using Lims.Api.Methods;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Api.Web;
using Lims.Api.Work;
using Lims.Core.Orders;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Orders;

/// <summary><c>/reception/orders/{orderNo}</c>: each item with the one thing to do with it, and the papers.</summary>
[OnlyFor(Role.Reception, Role.Checker, Role.Manager, Role.Administrator, Role.Auditor)]
public sealed class OrderPage(OpenHouse house) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string OrderNo { get; set; } = "";

    /// <summary>The balance that was used last, to be offered again.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Balance { get; set; }

    public OrderRow Order { get; private set; } = null!;

    public OrderAgreementRow Agreed { get; private set; } = null!;

    /// <summary>Null where the customer's data were erased.</summary>
    public string? Customer { get; private set; }

    /// <summary>Why the hour promised has changed; null where it never did.</summary>
    public string? PromiseReason { get; private set; }

    /// <summary>The hour as somebody types it anew.</summary>
    [BindProperty]
    public string? Hour { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What the stream of the promise looked like to whoever types another hour.</summary>
    public long PromiseVersion { get; private set; }

    public bool HasReceiptCode { get; private set; }

    public string Method { get; private set; } = "";

    public IReadOnlyList<CounterItem> Items { get; private set; } = [];

    public CounterChoices Choices { get; private set; } = null!;

    public HouseWords Words { get; private set; } = null!;

    public bool AllWeighed => Items.All(item => item.Masses.Count > 0);

    public void OnGet() => Load();

    public Task<IActionResult> OnPostWeighAsync(string itemNo, string stage, string? instrumentId) => Do(
        async () =>
        {
            await house.Desks.Reception.Weigh(this.Asks(house), itemNo, stage, instrumentId ?? "");
            return LocalRedirect(
                $"/reception/orders/{OrderNo}?balance={Uri.EscapeDataString(instrumentId ?? "")}");
        });

    public Task<IActionResult> OnPostPhotoAsync(string itemNo, IFormFile? photo) => Do(async () =>
    {
        // One byte more than a photo may have is enough to refuse it.
        var file = new byte[Math.Min(photo?.Length ?? 0, JpegPhoto.MostBytes + 1)];
        if (photo is not null)
        {
            await using var stream = photo.OpenReadStream();
            await stream.ReadExactlyAsync(file, HttpContext.RequestAborted);
        }
        await house.Desks.Photos.Take(this.Asks(house, ItemSubject.Of(itemNo)), itemNo, file);
        return Back();
    });

    public Task<IActionResult> OnPostGiveAsync(
        string itemNo, string? toHolder, string? sealNo, bool sealIntact, string? place) => Do(async () =>
    {
        await house.Desks.Custody.Give(
            this.Asks(house, ItemSubject.Of(itemNo)), itemNo, toHolder ?? "", NewItemFields.Text(sealNo), sealIntact,
            (place ?? "").Trim());
        return Back();
    });

    public Task<IActionResult> OnPostAcceptAsync(string itemNo, bool sealIntact, string? place) => Do(async () =>
    {
        await house.Desks.Custody.Accept(
            this.Asks(house, ItemSubject.Of(itemNo)), itemNo, sealIntact, (place ?? "").Trim());
        return Back();
    });

    public Task<IActionResult> OnPostRenewAsync() => Do(async () =>
    {
        await house.Desks.Reception.RenewReceipt(this.Asks(house), OrderNo);
        return Back();
    });

    public Task<IActionResult> OnPostPromiseAsync() => Do(async () =>
    {
        await house.Desks.Reception.PromiseAnew(this.Asks(house, HourPromisedAnew.SubjectOf(OrderNo)), OrderNo,
            NewOrderFields.Hour(Hour), (Reason ?? "").Trim());
        return Back();
    });

    private LocalRedirectResult Back() => LocalRedirect("/reception/orders/" + OrderNo);

    private async Task<IActionResult> Do(Func<Task<IActionResult>> act)
    {
        var answer = await this.Try(act);
        if (answer is PageResult)
            Load();
        return answer;
    }

    private void Load() => house.Read(session =>
    {
        Order = OrdersStore.Order(session, OrderNo) ?? throw OrdersRefusals.OrderUnknown.With(OrderNo);
        Agreed = OrdersStore.Agreement(session, OrderNo)!;
        Customer = PartyStore.Find(session, Order.PartyId)?.Name;
        PromiseReason = OrdersStore.PromiseReason(session, OrderNo);
        PromiseVersion = LedgerReader.SubjectVersion(session, HourPromisedAnew.SubjectOf(OrderNo));
        HasReceiptCode = OrdersStore.ReceiptCode(session, OrderNo) is not null;
        var method = MethodStore.At(session, Order.MethodId, Order.MethodVersion)!;
        Method = this.Speech()[method.NameTr, method.NameEn];
        var reader = PeopleStore.Actor(session, HttpContext.UserId());
        Items = [.. OrdersStore.Items(session, OrderNo).Select(item => CounterItem.Of(session, reader, item))];
        Choices = CounterChoices.Of(session, house.Clock.GetUtcNow(), Balance);
        Words = HouseWords.Of(session);
        return true;
    });
}
