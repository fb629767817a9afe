namespace Lims.Instruments.Spectrometers;

/// <summary>
/// What may be a component: an element or an oxide. LE, Bal, Bk1 and Sum are what is left, not measured.
/// </summary>
internal static class XrfSymbols
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal);

    static XrfSymbols()
    {
        const string elements =
            "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr "
            + "Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta "
            + "W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U";
        const string oxides =
            "Na2O MgO Al2O3 SiO2 P2O5 SO3 K2O CaO Sc2O3 TiO2 V2O5 Cr2O3 MnO MnO2 FeO Fe2O3 Fe3O4 CoO Co3O4 NiO CuO "
            + "ZnO Ga2O3 GeO2 As2O3 Rb2O SrO Y2O3 ZrO2 Nb2O5 MoO3 Ag2O CdO SnO2 Sb2O3 BaO La2O3 CeO2 Pr6O11 Nd2O3 "
            + "HfO2 Ta2O5 WO3 PbO Bi2O3 ThO2 U3O8";
        Known.UnionWith(elements.Split(' '));
        Known.UnionWith(oxides.Split(' '));
    }

    public static bool Has(string symbol) => Known.Contains(symbol);
}
