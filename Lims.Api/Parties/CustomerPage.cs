using Lims.Api.Hosting;
using Lims.Api.Orders;
using Lims.Api.Web;
using Lims.Api.Work;
using Lims.Core.Parties;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Parties;

/// <summary>
/// <c>/reception/customer/{partyId}</c>: who a customer is, and his or her orders; without an id a new one.
/// </summary>
[OnlyFor(Role.Reception, Role.Manager, Role.Administrator)]
public sealed class CustomerPage(OpenHouse house) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? PartyId { get; set; }

    [BindProperty]
    public Fields Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>The customer as recorded, or null for a new one.</summary>
    public Party? Recorded { get; private set; }

    public WorkPage<OrderWork> Orders { get; private set; } = new([], null);

    public void OnGet()
    {
        Load();
        if (Recorded is { } party)
            Form = new Fields
            {
                Kind = party.Kind,
                Name = party.Name,
                Place = party.Place,
                Phone = party.Phone,
                IdentityKind = party.IdentityKind,
                IdentityNo = party.IdentityNo,
            };
    }

    public Task<IActionResult> OnPostAsync()
    {
        Load();
        return this.Try(async () =>
        {
            var ask = this.Asks(house, PartyId is null ? null : PartySubject.Of(PartyId));
            var recorded = await house.Append(new RecordParty(
                PartyId, Form.Kind, (Form.Name ?? "").Trim(), Text(Form.Place), Text(Form.Phone),
                Text(Form.IdentityNo) is null ? null : Text(Form.IdentityKind), Text(Form.IdentityNo))
                .Command(ask.Key, ask.UserId, house.Draw, ask.Seen));
            return LocalRedirect("/reception/customer/"
                + recorded.Facts.Select(each => each.Fact).OfType<PartyRecorded>().Single().PartyId);
        });
    }

    private void Load()
    {
        if (PartyId is null)
            return;
        (Recorded, Orders) = house.Read(session => (
            PartyStore.Find(session, PartyId) ?? throw PartiesRefusals.PartyUnknown.With(),
            OrderWorkStore.OfParty(session, PartyId, Before ?? WorkPage.Newest)));
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    /// <summary>A customer as a person types it.</summary>
    public sealed class Fields
    {
        public string Kind { get; set; } = Party.Company;

        public string? Name { get; set; }

        public string? Place { get; set; }

        public string? Phone { get; set; }

        public string? IdentityKind { get; set; }

        public string? IdentityNo { get; set; }
    }
}
