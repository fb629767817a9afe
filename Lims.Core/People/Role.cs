using Lims.Core.Refusals;

namespace Lims.Core.People;

/// <summary>The closed list of what a person may be in the house; a person may be several.</summary>
public static class Role
{
    public const string Reception = "reception";
    public const string Analyst = "analyst";
    public const string Checker = "checker";
    public const string Manager = "manager";
    public const string Auditor = "auditor";
    public const string Administrator = "administrator";
    public const string Customer = "customer";

    public static IReadOnlyList<string> All { get; } =
        [Reception, Analyst, Checker, Manager, Auditor, Administrator, Customer];

    /// <summary>The role as people say it, in both languages.</summary>
    public static Detail Said(string role) => new(
        role switch
        {
            Reception => "kabul",
            Analyst => "analist",
            Checker => "kontrol sorumlusu",
            Manager => "laboratuvar müdürü",
            Auditor => "denetçi",
            Administrator => "yönetici",
            Customer => "müşteri",
            _ => role,
        },
        role);
}
