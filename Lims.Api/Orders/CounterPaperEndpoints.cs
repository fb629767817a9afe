using Lims.Api.Custody;
using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Core.Orders;
using Lims.Core.People;

namespace Lims.Api.Orders;

/// <summary>Papers and pictures behind the pages of the counter: for whoever has signed in there.</summary>
internal static class CounterPaperEndpoints
{
    private const string Pdf = "application/pdf";

    private static readonly string[] Readers =
        [Role.Reception, Role.Checker, Role.Manager, Role.Administrator, Role.Auditor];

    public static void MapCounterPapers(this WebApplication app)
    {
        var counter = app.MapGroup("/reception").RequireAuthorization().ExcludeFromDescription();
        counter.MapGet("/orders/{orderNo}/receipt.pdf", (HttpContext context, OpenHouse house, string orderNo) =>
        {
            context.Must(house, Readers);
            return context.Paper(ReceptionPapers.Receipt(house, orderNo, PublicAddress.Of(context.Request)), Pdf);
        });
        // A sheet on which the two numbers stand side by side is for the counter and the manager alone.
        counter.MapGet("/orders/{orderNo}/labels.pdf", (HttpContext context, OpenHouse house, string orderNo) =>
        {
            context.Must(house, Role.Reception, Role.Manager);
            return context.Paper(ReceptionPapers.Labels(house, orderNo), Pdf);
        });
        counter.MapGet("/items/{itemNo}/return-slip.pdf", (HttpContext context, OpenHouse house, string itemNo) =>
        {
            context.Must(house, Readers);
            return context.Paper(ReturnPaper.Slip(house, itemNo), Pdf);
        });
        counter.MapGet("/items/{itemNo}/photo.jpg", (HttpContext context, OpenHouse house, string itemNo) =>
        {
            context.Must(house, Readers);
            return context.Paper(
                house.Desks.Photos.Newest(itemNo) ?? throw OrdersRefusals.PhotoMissing.With(itemNo), "image/jpeg");
        });
    }

    /// <summary>A paper is shown in the browser and left in no cache: the next reader may be another person.</summary>
    internal static IResult Paper(this HttpContext context, byte[] bytes, string kind, string? saveAs = null)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(bytes, kind, saveAs);
    }
}
