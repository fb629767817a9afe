using System.Text.Json.Serialization;
using Lims.Api.Custody;
using Lims.Api.FireAssay;
using Lims.Api.Grading;
using Lims.Api.House;
using Lims.Api.Instruments;
using Lims.Api.Ledger;
using Lims.Api.Methods;
using Lims.Api.Orders;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Api.Reports;
using Lims.Api.Web;
using Lims.Api.Work;
using Lims.Api.Xrf;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Serilog;
using Serilog.Events;

namespace Lims.Api.Hosting;

/// <summary>The house on the network: pages, API, health.</summary>
public static class WebHouse
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    // The largest kept file is 16 MiB; the rest is what a form needs around it.
    private const long MostBodyBytes = 17L * 1024 * 1024;

    /// <param name="url">Where to listen; several are parted by semicolons.</param>
    public static WebApplication Build(OpenHouse house, string url)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // The pages stand in this assembly, whichever program opens the house.
            ApplicationName = typeof(WebHouse).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls(url.Split(';')).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
        });
        AddTheHouse(builder.Services, house);
        AddWhatMachinesNeed(builder.Services);
        builder.Services.AddPeoplesPages();
        var app = builder.Build();
        app.UseSerilogRequestLogging(options => options.GetLevel = LevelOf);
        app.UseSecurityHeaders();
        app.UseProblems();
        app.UseRefusals();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        Map(app);
        return app;
    }

    private static void AddTheHouse(IServiceCollection services, OpenHouse house)
    {
        services.AddSerilog(logs => logs
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("Lims.Api.Web.BasicSignIn", LogEventLevel.Warning)
            // The verb says it in one sentence; the host would print a stack trace before it.
            .Filter.ByExcluding(log => log.MessageTemplate.Text == "Hosting failed to start")
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture));
        services.AddSingleton(house);
        services.AddSingleton(house.Clock);
        services.AddSingleton(house.Database);
        services.AddSingleton(house.Checkpoints);
        services.AddSingleton(house.Desks.Office);
        services.AddHostedService<CheckpointLoop>();
        services.AddHostedService<UnfinishedReports>();
        services.AddHostedService<XrfWatch>();
        services.AddDataProtection().SetApplicationName("ayarevi");
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new DatabaseKeyRing(house));
    }

    private static void AddWhatMachinesNeed(IServiceCollection services)
    {
        services.AddSingleton<RecentSignIns>();
        services.AddOpenApi();
        services.AddAuthentication(PersonSignIn.SchemeName)
            .AddCookie(PersonSignIn.SchemeName, PersonSignIn.Configure)
            .AddScheme<AuthenticationSchemeOptions, BasicSignIn>(BasicSignIn.SchemeName, null);
        services.AddAuthorization();
        // Nothing missing becomes 0, nothing misspelt is passed over: a body is what the contract says, or refused.
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.AllowDuplicateProperties = false;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.CamelCase;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
    }

    private static void Map(WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", Ready);
        app.MapLedger();
        app.MapAssets();
        app.MapLanguageChoice();
        app.MapLiveWeight();
        app.MapRazorPages();
        app.MapGet("/verify", (string code) => Results.Redirect("/verify/" + Uri.EscapeDataString(code)));
        // A browser's cookie opens no API: whoever commands here sends the password with each request.
        var api = app.MapGroup("/api/v1").RequireAuthorization(machines => machines
            .AddAuthenticationSchemes(BasicSignIn.SchemeName).RequireAuthenticatedUser());
        api.MapHouse();
        api.MapPeople();
        api.MapParties();
        api.MapMethods();
        api.MapInstruments();
        api.MapOrders();
        api.MapCustody();
        api.MapXrf();
        api.MapFireAssay();
        api.MapGrading();
        api.MapReports();
        api.MapWork();
    }

    private static IResult Ready(OpenHouse house)
    {
        try
        {
            return house.Read(session =>
            {
                Migrator.Demand(session, house.Database.Dialect);
                return Results.Text("ready");
            });
        }
        catch (Exception notReady) when (notReady is Core.Refusals.RefusedException or System.Data.Common.DbException)
        {
            return Results.Text(notReady.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    // A one-time link must not stand in a log, and health is asked every few seconds.
    private static LogEventLevel LevelOf(HttpContext context, double elapsedMs, Exception? exception)
    {
        if (context.Request.Path.Value is { } path
            && (path.Contains("/sign-in/", StringComparison.Ordinal)
                || path.StartsWith("/health", StringComparison.Ordinal)))
            return LogEventLevel.Verbose;
        return exception is not null || context.Response.StatusCode >= 500
            ? LogEventLevel.Error
            : LogEventLevel.Information;
    }
}
