namespace Lims.Core.House;

/// <summary>What the house says of itself on paper, and the settings it works by.</summary>
/// <param name="Origin">The house in checkpoints, <c>ayarevi/&lt;origin&gt;</c>: a-z, 0-9 and hyphens.</param>
/// <param name="LicenceDate">The date of the Mint's licence, <c>yyyy-MM-dd</c>, or null when none was entered.</param>
/// <param name="AccreditationNo">Of the accreditation body, or null; printed beside accredited results only.</param>
/// <param name="CheckerMayApprove">1 where one person may check and approve; the report then says so.</param>
/// <param name="IsExample">1 for seeded data: screens and paper say ÖRNEK until a person confirms it.</param>
[FactKind("HouseSettingsSet")]
public sealed record HouseSettingsSet(
    string Origin,
    string Title,
    string Address,
    string Phone,
    string? Branch,
    string? LicenceNo,
    string? LicenceDate,
    string? AccreditationNo,
    long CheckerMayApprove,
    long IsExample) : IFact
{
    public string Subject => HouseSubject.Settings;
}
