using Lims.Api.Custody;
using Lims.Api.Hosting;
using Lims.Api.House;
using Lims.Api.Ledger;
using Lims.Api.Web;
using Lims.Api.Work;
using Lims.Api.Xrf;
using Lims.Core.FireAssay;
using Lims.Core.Orders;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.FireAssay;

/// <summary><c>/samples/{blindNo}</c>: whatever an analyst does with one sample before and after the tray.</summary>
[OnlyFor(Role.Analyst)]
public sealed class SamplePage(OpenHouse house) : PageModel
{
    /// <summary>Elements that an analyst reads from the spectrometer's screen; an empty field is left out.</summary>
    public static IReadOnlyList<string> Elements { get; } = ["Au", "Ag", "Cu", "Zn", "Ni", "Pd"];

    [BindProperty(SupportsGet = true)]
    public string BlindNo { get; set; } = "";

    [BindProperty]
    public TypedReading Reading { get; set; } = new();

    [BindProperty]
    public string? AlloyClass { get; set; }

    [BindProperty]
    public string? AuPerMille { get; set; }

    [BindProperty]
    public string? AgPerMille { get; set; }

    public NextCard Card { get; private set; } = null!;

    public SampleSheet Sheet { get; private set; } = null!;

    /// <summary>The reader holds the sample and has not held it out.</summary>
    public bool InMyHands { get; private set; }

    public IReadOnlyList<(string Holder, string Name)> Takers { get; private set; } = [];

    public void OnGet() => Look();

    public Task<IActionResult> OnPostAcceptAsync(bool sealIntact, string? place) => Do(async () =>
    {
        Remembered.Keep(HttpContext, Remembered.Place, place);
        await house.Desks.Custody.Accept(this.Asks(house), ItemNo(), sealIntact, place ?? "", BlindNo);
        return Redirect("/bench?code=" + BlindNo);
    });

    public Task<IActionResult> OnPostGiveAsync(string? toHolder, string? sealNo, bool sealIntact, string? place) =>
        Do(async () =>
        {
            Remembered.Keep(HttpContext, Remembered.Place, place);
            await house.Desks.Custody.Give(
                this.Asks(house, ItemSubject.Of(ItemNo())), ItemNo(), toHolder ?? "",
                string.IsNullOrWhiteSpace(sealNo) ? null : sealNo.Trim(), sealIntact, place ?? "", BlindNo);
            return Redirect("/bench?code=" + BlindNo);
        });

    public Task<IActionResult> OnPostReadingAsync() => Do(async () =>
    {
        var measuredAt = HouseCalendar.Local(house.Clock.GetUtcNow())
            .ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        await house.Desks.Screening.Enter(this.Asks(house), Reading.Of(BlindNo, measuredAt));
        return Redirect("/samples/" + BlindNo);
    });

    public Task<IActionResult> OnPostPlanAsync() => Do(async () =>
    {
        await house.Desks.Bench.Plan(this.Asks(house), BlindNo, AlloyClass ?? "",
            TypedReading.Figure(AuPerMille), TypedReading.Figure(AgPerMille));
        return Redirect("/samples/" + BlindNo);
    });

    /// <summary>Opens a tray of the sample's method and goes to it.</summary>
    public Task<IActionResult> OnPostTrayAsync() => Do(async () =>
    {
        var methodId = house.Read(session => FireAssayStore.Sample(session, BlindNo)).MethodId;
        var opened = await house.Desks.Bench.Open(this.Asks(house), methodId);
        return Redirect("/trays/" + opened.Facts.Select(each => each.Fact).OfType<TrayOpened>().Single().TrayNo);
    });

    // As the reader's hand would type it: no blank between thousands, which could not be read back.
    private static string? Typed(string? plain, Speech say) => say.IsTurkish ? plain?.Replace('.', ',') : plain;

    private Task<IActionResult> Do(Func<Task<IActionResult>> act) => this.Try(act, () =>
    {
        Look();
        return Page();
    });

    private string ItemNo() => house.Read(session => FireAssayStore.Sample(session, BlindNo)).ItemNo;

    private void Look()
    {
        var say = this.Speech();
        house.Read(session =>
        {
            var reader = People.PeopleStore.Actor(session, HttpContext.UserId());
            Sheet = SampleSheet.Read(session, BlindNo, LedgerInstant.Format(house.Clock.GetUtcNow()));
            Card = NextCard.Read(session, reader, say, BlindNo);
            InMyHands = Sheet.Custody.Holder == reader.Ref && Sheet.Custody.GivenTo is null;
            Takers = Hands.Takers(session, say, reader.Ref);
            return true;
        });
        AuPerMille ??= Typed(Sheet.Screening?.MeanPerMille, say);
        AgPerMille ??= Typed(Sheet.SilverPerMille, say);
    }
}
