namespace Lims.Core.House;

/// <summary>The settings of the house as they stand.</summary>
/// <param name="Version">The version of the stream <c>house:settings</c> that set them.</param>
/// <param name="StreamVersion">The version to be seen before changing them; a confirmation counts too.</param>
/// <param name="IsExample">True until a person confirmed them: screens and papers say ÖRNEK.</param>
public sealed record HouseSettings(
    long Version,
    long StreamVersion,
    string Origin,
    string Title,
    string Address,
    string Phone,
    string? Branch,
    string? LicenceNo,
    string? LicenceDate,
    string? AccreditationNo,
    bool CheckerMayApprove,
    bool IsExample);
