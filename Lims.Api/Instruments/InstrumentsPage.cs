using Lims.Api.Hosting;
using Lims.Api.House;
using Lims.Api.Web;
using Lims.Core.Instruments;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Instruments;

/// <summary><c>/house/instruments</c>: the register of balances and spectrometers.</summary>
[OnlyFor(Role.Administrator, Role.Manager)]
public sealed class InstrumentsPage(OpenHouse house) : PageModel
{
    [BindProperty]
    public Fields Form { get; set; } = new();

    public IReadOnlyList<Instrument> Register { get; private set; } = [];

    /// <summary>The entry that is being renewed, or null for a new one.</summary>
    public Instrument? Renewed { get; private set; }

    public string NowUtc => LedgerInstant.Format(house.Clock.GetUtcNow());

    public void OnGet(string? renew)
    {
        Register = house.Read(InstrumentStore.All);
        Renewed = Register.FirstOrDefault(each => each.InstrumentId == renew);
        if (Renewed is { } entry)
            Form = new Fields
            {
                InstrumentId = entry.InstrumentId,
                Kind = entry.Kind,
                Manufacturer = entry.Manufacturer,
                Model = entry.Model,
                SerialNo = entry.SerialNo,
                Protocol = entry.Protocol,
                Address = entry.Address,
                ReadabilityMg = entry.ReadabilityMg,
                CalibrationDue = CalendarDay.LastBefore(entry.CalibrationDueUtc),
                Certificate = entry.CalibrationCertificate,
            };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await this.Try(async () =>
        {
            var wanted = new InstrumentRegistered(
                (Form.InstrumentId ?? "").Trim(), Form.Kind, Form.Manufacturer ?? "", Form.Model ?? "",
                Form.SerialNo ?? "", Form.Protocol ?? "", Form.Address, Form.ReadabilityMg?.Trim().Replace(',', '.'),
                CalendarDay.EndOf(Form.CalibrationDue ?? ""), Form.Certificate);
            var ask = this.Asks(house, wanted.Subject);
            await house.Append(KeepInstruments.Enter(ask.Key, ask.UserId, wanted, ask.Seen));
            return LocalRedirect("/house/instruments");
        });
        Register = house.Read(InstrumentStore.All);
        return answer;
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string instrumentId, string? reason)
    {
        var answer = await this.Try(async () =>
        {
            var ask = this.Asks(house, InstrumentSubject.Of(instrumentId));
            await house.Append(KeepInstruments.Withdraw(ask.Key, ask.UserId, instrumentId, reason ?? "", ask.Seen));
            return LocalRedirect("/house/instruments");
        });
        Register = house.Read(InstrumentStore.All);
        return answer;
    }

    /// <summary>An entry as people write it: the last day of its calibration, not the instant after it.</summary>
    public sealed class Fields
    {
        public string? InstrumentId { get; set; }

        public string Kind { get; set; } = InstrumentRegistered.Balance;

        public string? Manufacturer { get; set; }

        public string? Model { get; set; }

        public string? SerialNo { get; set; }

        public string? Protocol { get; set; }

        public string? Address { get; set; }

        public string? ReadabilityMg { get; set; }

        public string? CalibrationDue { get; set; }

        public string? Certificate { get; set; }
    }
}
