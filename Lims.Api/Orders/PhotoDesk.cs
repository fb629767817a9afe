using System.Security.Cryptography;
using Lims.Api.Custody;
using Lims.Api.Documents;
using Lims.Api.Ledger;
using Lims.Api.People;
using Lims.Core.Custody;
using Lims.Core.Orders;
using Lims.Core.People;

namespace Lims.Api.Orders;

/// <summary>Photographs of items: taken at the counter, by whoever has the item in hands.</summary>
public sealed class PhotoDesk(LedgerDatabase database, LedgerWriter writer)
{
    /// <param name="file">The file of a camera; only the picture in it is kept.</param>
    public Task<Appended> Take(Ask ask, string itemNo, ReadOnlySpan<byte> file)
    {
        var photo = JpegPhoto.Of(file);
        // Asked before it is kept: what a report cannot print would stop the report after its number was taken.
        if (!Printable.IsPhoto(photo.Bytes))
            throw OrdersRefusals.PhotoUnreadable.With();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(photo.Bytes));
        return writer.Append(new LedgerCommand
        {
            Key = ask.Key,
            Actor = ask.UserId,
            Seen = ask.Seen,
            Request = new { itemNo, photoSha256 = sha256 },
            Bytes = [photo.Bytes],
            Decide = session =>
            {
                PeopleStore.Acting(session, ask.UserId).Must(Role.Reception, Role.Manager);
                CustodyChain.MustHold(CustodyStore.State(session, itemNo), ask.UserId);
                return [new ItemPhotographed(itemNo, sha256, photo.WidthPx, photo.HeightPx)];
            },
        });
    }

    /// <summary>The newest photo of an item, or null when there is none.</summary>
    /// <exception cref="Core.Refusals.RefusedException">There is no such item.</exception>
    public byte[]? Newest(string itemNo) => database.Read(session =>
    {
        if (OrdersStore.Item(session, itemNo) is null)
            throw OrdersRefusals.ItemUnknown.With(itemNo);
        return PhotoStore.Photos(session, itemNo) is [var newest, ..]
            ? LedgerReader.Bytes(session, newest.PhotoSha256)
            : null;
    });
}
