using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Core.House;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.House;

/// <summary><c>/house</c>: what the house says of itself on screen and paper, and its confirmation.</summary>
[OnlyFor(Role.Administrator, Role.Manager)]
public sealed class HousePage(OpenHouse house) : PageModel
{
    [BindProperty]
    public Fields Form { get; set; } = new();

    public HouseSettings Settings { get; private set; } = null!;

    public string Fingerprint => house.Key.Fingerprint;

    public void OnGet()
    {
        Load();
        Form = new Fields
        {
            Title = Settings.Title,
            Address = Settings.Address,
            Phone = Settings.Phone,
            Branch = Settings.Branch,
            LicenceNo = Settings.LicenceNo,
            LicenceDate = Settings.LicenceDate,
            AccreditationNo = Settings.AccreditationNo,
            CheckerMayApprove = Settings.CheckerMayApprove,
        };
    }

    public Task<IActionResult> OnPostAsync()
    {
        Load();
        return this.Try(async () =>
        {
            var ask = this.Asks(house, HouseSubject.Settings);
            await house.Append(SetHouse.Settings(ask.Key, ask.UserId, new HouseSettingsSet(
                Settings.Origin, Form.Title ?? "", Form.Address ?? "", Form.Phone ?? "", Form.Branch, Form.LicenceNo,
                Form.LicenceDate, Form.AccreditationNo, Form.CheckerMayApprove ? 1 : 0, Settings.IsExample ? 1 : 0),
                ask.Seen));
            return LocalRedirect("/house");
        });
    }

    public Task<IActionResult> OnPostConfirmAsync()
    {
        OnGet();
        return this.Try(async () =>
        {
            var ask = this.Asks(house, HouseSubject.Settings);
            await house.Append(SetHouse.Confirm(ask.Key, ask.UserId, ask.Seen));
            return LocalRedirect("/house");
        });
    }

    private void Load() => Settings = house.Read(HouseStore.Settings)!;

    /// <summary>What a person may change; the name in checkpoints stays as it is for ever.</summary>
    public sealed class Fields
    {
        public string? Title { get; set; }

        public string? Address { get; set; }

        public string? Phone { get; set; }

        public string? Branch { get; set; }

        public string? LicenceNo { get; set; }

        public string? LicenceDate { get; set; }

        public string? AccreditationNo { get; set; }

        public bool CheckerMayApprove { get; set; }
    }
}
