using Lims.Api.Hosting;
using Lims.Api.Web;
using Lims.Core.Methods;
using Lims.Core.People;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Api.Methods;

/// <summary>
/// <c>/house/methods</c>: what the house can do, with its limits and budgets; new versions come by the API.
/// </summary>
[OnlyFor(Role.Administrator, Role.Manager, Role.Auditor)]
public sealed class MethodsPage(OpenHouse house) : PageModel
{
    public IReadOnlyList<AssayMethod> Methods { get; } = house.Read(MethodStore.All);
}
