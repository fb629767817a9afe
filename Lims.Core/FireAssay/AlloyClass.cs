namespace Lims.Core.FireAssay;

/// <summary>What kind of gold alloy is cupelled: it decides how far replicates may lie apart.</summary>
public enum AlloyClass
{
    Yellow,
    Red,
    WhiteNickel,

    /// <summary>Palladium stays with the silver in the bead, so silver by difference is not determinable.</summary>
    WhitePalladium,

    /// <summary>990 ‰ and above.</summary>
    Fine,

    Dore,
}
