namespace Lims.Core.Reports;

/// <summary>The assay house as its reports name it.</summary>
/// <param name="LicenceNo">Number of the Darphane authorisation (<i>yetki belgesi</i>).</param>
/// <param name="LicenceDate"><c>yyyy-MM-dd</c>.</param>
/// <param name="AccreditationNo">Printed only when at least one result is accredited.</param>
/// <param name="IsExample">Seeded data that nobody has confirmed: the paper says ÖRNEK.</param>
public sealed record ReportHouse(
    string Name,
    string Address,
    string Phone,
    string? LicenceNo,
    string? LicenceDate,
    string? Branch,
    string? AccreditationNo,
    bool IsExample);
