using Lims.Api.Hosting;
using Lims.Api.People;
using Lims.Api.Web;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Work;

/// <summary><c>/queue/{part}</c>: one queue of a person's whole, 50 to a page, newest first.</summary>
[OnlyFor(Role.Reception, Role.Analyst, Role.Checker, Role.Manager)]
public sealed class QueuePage(OpenHouse house) : PageModel
{
    /// <summary>The trays in work, for analysts.</summary>
    public const string Trays = "trays";

    [BindProperty(SupportsGet = true)]
    public string Part { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>Null where trays are listed.</summary>
    public WorkPart? Items { get; private set; }

    /// <summary>Null where items are listed.</summary>
    public WorkPage<TrayWorkRow>? InWork { get; private set; }

    /// <summary>What the next page is asked with; null on the last one.</summary>
    public long? Older => Items is null ? InWork!.Before : Items.Before;

    public void OnGet() => house.Read(session =>
    {
        var reader = PeopleStore.Actor(session, HttpContext.UserId());
        if (Part == Trays && reader.Has(Role.Analyst))
            InWork = TrayWorkStore.InWork(session, Before ?? WorkPage.Newest);
        else
            Items = WaitingWork.Part(session, reader, Part, Before ?? WorkPage.Newest);
        return true;
    });
}
