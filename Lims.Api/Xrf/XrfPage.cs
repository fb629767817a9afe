using Lims.Api.Hosting;
using Lims.Api.Instruments;
using Lims.Api.Web;
using Lims.Core.Instruments;
using Lims.Core.People;
using Lims.Instruments.Spectrometers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Xrf;

/// <summary><c>/xrf</c>: readings without a sample, rows in quarantine, and a file brought by hand.</summary>
[OnlyFor(Role.Analyst)]
public sealed class XrfPage(OpenHouse house) : PageModel
{
    private const int PageLength = 50;

    public IReadOnlyList<XrfInboxRow> Inbox { get; private set; } = [];

    public IReadOnlyList<XrfQuarantineRow> Quarantine { get; private set; } = [];

    public IReadOnlyList<Instrument> Spectrometers { get; private set; } = [];

    [TempData]
    public string? Done { get; set; }

    public void OnGet() => house.Read(session =>
    {
        Inbox = [.. XrfFileStore.Inbox(session, long.MaxValue, PageLength).Select(row => row.Blind(session))];
        Quarantine = XrfFileStore.Quarantine(session, long.MaxValue, PageLength);
        Spectrometers = [.. InstrumentStore.All(session)
            .Where(each => each.Kind == InstrumentRegistered.Spectrometer && !each.Withdrawn)];
        return true;
    });

    public Task<IActionResult> OnPostAssignAsync(long seq, string? blindNo) => Do(
        () => house.Desks.XrfFiles.Assign(this.Asks(house), seq, (blindNo ?? "").Trim().ToUpperInvariant()),
        this.Speech()["Okuma numuneye verildi.", "The reading was given to the sample."]);

    public Task<IActionResult> OnPostDismissAsync(long seq, string? reason) => Do(
        () => house.Desks.XrfFiles.Dismiss(this.Asks(house), seq, reason ?? ""),
        this.Speech()["Okuma bir yana bırakıldı.", "The reading was dismissed."]);

    public Task<IActionResult> OnPostAgainAsync(string sha256) => Do(
        () => house.Desks.XrfFiles.ReadAgain(this.Asks(house), sha256),
        this.Speech()["Dosya yeniden okundu.", "The file was read again."]);

    public Task<IActionResult> OnPostUploadAsync(string? instrumentId, IFormFile? file) => Do(
        async () =>
        {
            if (file is null)
                throw SpectrometerRefusals.FileEmpty.With();
            if (file.Length > XrfFileReader.MostBytes)
                throw SpectrometerRefusals.FileTooLarge.With();
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, HttpContext.RequestAborted);
            await house.Desks.XrfFiles.Upload(
                this.Asks(house), instrumentId ?? "", Path.GetFileName(file.FileName), bytes.ToArray());
        },
        this.Speech()["Dosya alındı ve okundu.", "The file was taken in and read."]);

    private async Task<IActionResult> Do(Func<Task> act, string done)
    {
        var answer = await this.Try(async () =>
        {
            await act();
            Done = done;
            return LocalRedirect("/xrf");
        });
        OnGet();
        return answer;
    }
}
