using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Api.Reports;
using Lims.Api.Web;
using Lims.Core.Orders;
using Lims.Core.People;
using Lims.Core.Reports;

namespace Lims.Api.Portal;

/// <summary>A customer's own papers; another's number is answered as one that does not exist.</summary>
internal static class OwnPapers
{
    private const string Pdf = "application/pdf";

    public static void MapPortalPapers(this WebApplication app)
    {
        var portal = app.MapGroup("/portal").RequireAuthorization().ExcludeFromDescription();
        portal.MapGet("/orders/{orderNo}/receipt.pdf", (HttpContext context, OpenHouse house, string orderNo) =>
        {
            var customer = context.Must(house, Role.Customer);
            house.Read(session => MustOwn(session, customer, orderNo));
            return context.Paper(ReceptionPapers.Receipt(house, orderNo, PublicAddress.Of(context.Request)), Pdf);
        });
        portal.MapGet("/reports/{reportNo}/pdf", (HttpContext context, OpenHouse house, string reportNo) =>
        {
            var customer = context.Must(house, Role.Customer);
            house.Read(session => ReportsStore.Report(session, reportNo) is { } report
                && OrdersStore.Order(session, report.OrderNo)?.PartyId == customer.PartyId
                    ? true
                    : throw ReportsRefusals.ReportUnknown.With(reportNo));
            return context.Paper(house.Desks.Office.Pdf(reportNo), Pdf, reportNo + ".pdf");
        });
    }

    /// <exception cref="Core.Refusals.RefusedException">There is no such order, or it is another's.</exception>
    public static OrderRow MustOwn(LedgerSession session, Actor customer, string orderNo) =>
        OrdersStore.Order(session, orderNo) is { } order && order.PartyId == customer.PartyId
            ? order
            : throw OrdersRefusals.OrderUnknown.With(orderNo);
}
