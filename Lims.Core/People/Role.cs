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
}
