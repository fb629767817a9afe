using Lims.Core.People;
using Lims.Tests.Hosting;

namespace Lims.Tests.Browser;

/// <summary>Every page of the product with a name for its picture, by the person who reads it.</summary>
internal sealed class PageAddresses
{
    /// <summary>Somebody who has not signed in.</summary>
    public const string Visitor = "-";

    private const string Auditor = "denetci";
    private const string Administrator = "yonetici";

    private readonly Dictionary<string, (string Name, string Path)[]> addresses;

    private PageAddresses(Dictionary<string, (string Name, string Path)[]> addresses) => this.addresses = addresses;

    public static readonly string[] People = [Visitor, Auditor, Administrator];

    public (string Name, string Path)[] OfPerson(string person) => addresses[person];

    /// <summary>Adds the people whom a day does not need, and knows the numbers of that day.</summary>
    public static async Task<PageAddresses> Of(NetworkDay day, NetworkStory story)
    {
        await day.Network.AddUser(Auditor, Role.Auditor);
        await day.Network.AddUser(Administrator, Role.Administrator);
        return new PageAddresses(new Dictionary<string, (string, string)[]>(StringComparer.Ordinal)
        {
            [Visitor] =
            [
                ("home", "/"), ("sign-in", "/sign-in"), ("choose-password", "/sign-in/0"),
                ("verify", "/verify/" + story.PublicCode),
            ],
            [Auditor] =
            [
                ("audit", "/audit"), ("audit-report", "/audit/" + story.ReportNo), ("audit-fact", "/audit/fact/60"),
                ("audit-verification", "/audit/verification"), ("methods", "/house/methods"),
            ],
            [Administrator] =
            [
                ("house", "/house"), ("people", "/house/people"), ("instruments", "/house/instruments"),
                ("home-administrator", "/"),
            ],
        });
    }
}
