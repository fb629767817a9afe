using Lims.Api.Hosting;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Lims.Api.Web;

/// <summary>A page for people with one of these roles; none given: for everybody who has signed in.</summary>
/// <remarks>Every page carries this or <c>AllowAnonymous</c>, and a test holds it.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnlyForAttribute(params string[] roles) : Attribute, IAuthorizationFilter
{
    public IReadOnlyList<string> Roles => roles;

    /// <exception cref="Core.Refusals.RefusedException">The reader has none of the roles.</exception>
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.User.Identity?.IsAuthenticated == true)
            context.HttpContext.Must(context.HttpContext.RequestServices.GetRequiredService<OpenHouse>(), roles);
    }
}
