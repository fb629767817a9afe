namespace Lims.Core.House;

/// <summary>A person read the house's data and stands for it: nothing says ÖRNEK from here on.</summary>
/// <param name="SettingsVersion">The version of the settings that was read.</param>
[FactKind("HouseDataConfirmed")]
public sealed record HouseDataConfirmed(long SettingsVersion) : IFact
{
    public string Subject => HouseSubject.Settings;
}
