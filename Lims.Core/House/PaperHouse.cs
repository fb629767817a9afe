namespace Lims.Core.House;

/// <summary>The house as every paper but the fineness report names it.</summary>
/// <param name="IsExample">Seeded data that nobody has confirmed: the paper says ÖRNEK.</param>
public sealed record PaperHouse(string Name, string Address, string Phone, string? LicenceNo, bool IsExample)
{
    public static PaperHouse Of(HouseSettingsSet settings) => new(
        settings.Title, settings.Address, settings.Phone, settings.LicenceNo, settings.IsExample == 1);
}
