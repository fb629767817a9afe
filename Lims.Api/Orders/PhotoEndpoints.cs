using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Core.Orders;
using Lims.Core.People;

namespace Lims.Api.Orders;

/// <summary><c>/api/v1/items/{itemNo}/photos</c>: a JPEG as it is, not wrapped in anything.</summary>
internal static class PhotoEndpoints
{
    private const string Jpeg = "image/jpeg";

    private static readonly string[] Readers =
        [Role.Reception, Role.Checker, Role.Manager, Role.Administrator, Role.Auditor];

    public static void MapPhotos(this RouteGroupBuilder api)
    {
        api.MapPost("/items/{itemNo}/photos", async (HttpContext context, OpenHouse house, string itemNo) =>
            CommandAnswer.Of(await house.Desks.Photos.Take(
                context.Asks(house, ItemSubject.Of(itemNo)), itemNo, await Body(context)))).Accepts<byte[]>(Jpeg);
        api.MapGet("/items/{itemNo}/photo", (HttpContext context, OpenHouse house, string itemNo) =>
        {
            context.Must(house, Readers);
            return Results.Bytes(
                house.Desks.Photos.Newest(itemNo) ?? throw OrdersRefusals.PhotoMissing.With(itemNo), Jpeg);
        });
    }

    /// <summary>At most one byte more than a photo may have: enough to refuse it, whatever else is coming.</summary>
    private static async Task<byte[]> Body(HttpContext context)
    {
        var bytes = new byte[JpegPhoto.MostBytes + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(
            bytes, bytes.Length, throwOnEndOfStream: false, context.RequestAborted);
        return bytes[..length];
    }
}
