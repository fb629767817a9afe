using Lims.Api.Hosting;
using Lims.Api.Instruments;
using Lims.Api.Ledger;
using Lims.Api.Web;
using Lims.Core.FireAssay;
using Lims.Core.Instruments;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.FireAssay;

/// <summary><c>/trays/{trayNo}</c>: the tray cell by cell, what is next, and the balance beside it.</summary>
[OnlyFor(Role.Analyst, Role.Checker, Role.Manager)]
public sealed class TrayPage(OpenHouse house) : PageModel
{
    private const string Body = "/FireAssay/TrayBody.cshtml";

    [BindProperty(SupportsGet = true)]
    public string TrayNo { get; set; } = "";

    /// <summary>The cell at hand.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Cell { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? ProofGoldLot { get; set; }

    [BindProperty]
    public string? PurityPerMille { get; set; }

    [BindProperty]
    public Firing Fire { get; set; } = new();

    /// <summary>The cell in which the last scan did something.</summary>
    public SheetCell? Done { get; private set; }

    public TraySheet Sheet { get; private set; } = null!;

    public IReadOnlyList<Instrument> Balances { get; private set; } = [];

    /// <summary>The balance beside the tray: chosen once, or the only one there is.</summary>
    public Instrument? Balance { get; private set; }

    public bool IsAnalyst { get; private set; }

    public void OnGet() => Look(Cell);

    /// <summary>A code was scanned; the answer is the tray as it stands now.</summary>
    public Task<IActionResult> OnPostScanAsync() => this.Try(
        async () =>
        {
            Look(Cell);
            Remembered.Keep(HttpContext, Remembered.ProofGoldLot, ProofGoldLot);
            Remembered.Keep(HttpContext, Remembered.ProofPurity, PurityPerMille);
            var turn = await new TrayScanning(house, this.Asks(house), TrayNo, Sheet.Now)
            {
                BalanceId = Balance?.InstrumentId,
                ProofGoldLot = ProofGoldLot ?? "",
                PurityPerMille = (PurityPerMille ?? "").Trim().Replace(',', '.'),
            }.Take(Code ?? "");
            if (turn.GoTo is { } address)
            {
                Response.Headers["X-Go-To"] = address;
                return new EmptyResult();
            }
            Look(turn.Cell);
            Done = Sheet.Rows.SelectMany(row => row.Cells).FirstOrDefault(cell => cell.Position == turn.Done);
            return Partial(Body, this);
        },
        () =>
        {
            Look(Cell);
            return Partial(Body, this);
        });

    public IActionResult OnPostBalance(string balanceId)
    {
        Remembered.Keep(HttpContext, Remembered.Balance, balanceId);
        return Redirect(Here(Cell));
    }

    public Task<IActionResult> OnPostFireAsync() => this.Try(
        async () =>
        {
            Fire.Keep(HttpContext);
            await house.Desks.Bench.Fire(this.Asks(house, TraySubject.Of(TrayNo)), Fire.Of(TrayNo));
            return Redirect(Here(null));
        },
        Again);

    public Task<IActionResult> OnPostLoseAsync(string? reason, string? other) => this.Try(
        async () =>
        {
            await house.Desks.Bench.Lose(this.Asks(house), TrayNo, Cell ?? "",
                string.IsNullOrWhiteSpace(other) ? reason ?? "" : other.Trim());
            return Redirect(Here(null));
        },
        Again);

    /// <summary>The address of the tray with one of its cells at hand.</summary>
    public string Here(string? cell) => "/trays/" + TrayNo + (cell is null ? "" : "?cell=" + cell);

    private PageResult Again()
    {
        Look(Cell);
        return Page();
    }

    private void Look(string? cell)
    {
        var scan = cell is null ? null : TrayScan.Of(cell);
        (var reader, Sheet, Balances) = house.Read(session =>
        {
            var actor = People.PeopleStore.Actor(session, HttpContext.UserId());
            return (actor,
                TraySheet.Read(session, actor, TrayNo, scan is { Kind: TrayScan.Cell } ? scan.Text : null),
                TraySheet.Balances(session, LedgerInstant.Format(house.Clock.GetUtcNow())));
        });
        IsAnalyst = reader.Has(Role.Analyst);
        var chosen = Remembered.Of(HttpContext, Remembered.Balance);
        Balance = Balances.FirstOrDefault(each => each.InstrumentId == chosen)
            ?? (Balances.Count == 1 ? Balances[0] : null);
        ProofGoldLot ??= Remembered.Of(HttpContext, Remembered.ProofGoldLot);
        PurityPerMille ??= Remembered.Of(HttpContext, Remembered.ProofPurity) ?? "999.99";
        Fire.Recall(HttpContext);
    }
}
