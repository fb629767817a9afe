using Lims.Api.FireAssay;
using Lims.Api.Grading;
using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Api.Web;
using Lims.Core.Orders;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Reports;

/// <summary><c>/reports/new/{orderNo}</c>: the manager chooses approved items, on one report or one each.</summary>
[OnlyFor(Role.Manager)]
public sealed class NewReportPage(OpenHouse house) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string OrderNo { get; set; } = "";

    [BindProperty]
    public List<string> ItemNos { get; set; } = [];

    /// <summary>A report for each item, not one for all of them.</summary>
    [BindProperty]
    public bool Each { get; set; }

    public IReadOnlyList<ReportableItem> Items { get; private set; } = [];

    public void OnGet()
    {
        Look();
        ItemNos = [.. Items.Where(item => item.IsReady).Select(item => item.Item.ItemNo)];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await this.Try(async () =>
        {
            var ask = this.Asks(house);
            if (!Each || ItemNos.Count < 2)
                return LocalRedirect("/reports/" + await Issue(ask, ItemNos));
            foreach (var itemNo in ItemNos)
                await Issue(ask with { Key = ask.Key + ":" + itemNo }, [itemNo]);
            return LocalRedirect("/reports");
        });
        if (answer is PageResult)
            Look();
        return answer;
    }

    private async Task<string> Issue(Ask ask, IReadOnlyList<string> itemNos) =>
        (await house.Desks.Office.Finished(await house.Desks.Office.Number(ask, itemNos))).ReportNo;

    private void Look() => Items = house.Read(session =>
    {
        _ = OrdersStore.Order(session, OrderNo) ?? throw OrdersRefusals.OrderUnknown.With(OrderNo);
        return OrdersStore.Items(session, OrderNo).Select(item => new ReportableItem(
            item,
            GradingStore.Grade(session, item.ItemNo),
            FireAssayStore.Results(session, item.ItemNo) is [.., var newest] ? newest.ReportedPerMille : null,
            ReportsStore.OfItem(session, item.ItemNo)?.ReportNo)).ToList();
    });
}
