using Lims.Core.Refusals;

namespace Lims.Api.FireAssay;

/// <summary>The alloy classes of the worksheet as people say them.</summary>
public static class AlloyWords
{
    public static IReadOnlyList<string> All { get; } =
        ["yellow", "red", "white-nickel", "white-palladium", "fine", "dore"];

    public static Detail Said(string alloyClass) => alloyClass switch
    {
        "yellow" => new("Sarı altın", "Yellow gold"),
        "red" => new("Kırmızı altın", "Red gold"),
        "white-nickel" => new("Beyaz altın, nikelli", "White gold, nickel"),
        "white-palladium" => new("Beyaz altın, paladyumlu", "White gold, palladium"),
        "fine" => new("Has altın (990 ‰ ve üstü)", "Fine gold (990 ‰ and above)"),
        "dore" => new("Dore külçe", "Doré bar"),
        _ => new(alloyClass, alloyClass),
    };
}
