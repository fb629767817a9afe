using Lims.Api.Hosting;
using Lims.Api.House;
using Lims.Core.House;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Web;

/// <summary><c>/</c>: for a visitor whose house this is; for its people what waits for them.</summary>
[AllowAnonymous]
public sealed class HomePage(OpenHouse house) : PageModel
{
    public HouseSettings Settings { get; } = house.Read(HouseStore.Settings)!;
}
