using Lims.Core.Quantities;

namespace Lims.Core.FireAssay;

/// <summary>
/// What goes into a cupel beside the portion, and what its proof is made of; all masses in mg, lead in g.
/// </summary>
/// <param name="SilverMg">Silver to add so that silver is 2.5 times the gold; 0 when the alloy brings enough.</param>
/// <param name="LeadG">Lead foil, g: 4 up to 200 mg of portion, 6 above; nickel white gold takes 4 more.</param>
/// <param name="ProofGoldMg">Fine gold of a matched proof.</param>
/// <param name="ProofSilverMg">All silver of a matched proof.</param>
/// <param name="ProofCopperMg">Copper of a matched proof, standing in for the base metals.</param>
/// <remarks>
/// Source: ISO 11426:2014 7.2 (silver 2.3 to 3 times the gold, lead by portion, proofs of equal composition).
/// Worked example: 250 mg at Au 916 ‰, Ag 40 ‰: gold 229.0, silver 572.5 in all, 562.5 to add, copper 11.0, lead 6 g.
/// </remarks>
public sealed record InquartPlan(
    decimal SilverMg, decimal LeadG, decimal ProofGoldMg, decimal ProofSilverMg, decimal ProofCopperMg)
{
    /// <summary>What an analyst aims at when a portion is cut.</summary>
    public const decimal UsualPortionMg = 250m;

    private const decimal SilverToGold = 2.5m;

    /// <summary>As it is weighed out by hand: to 0.1 mg, half away from zero.</summary>
    public InquartPlan ToWeighOut() => new(
        Tenth(SilverMg), LeadG, Tenth(ProofGoldMg), Tenth(ProofSilverMg), Tenth(ProofCopperMg));

    /// <summary>For a portion of this mass of a planned sample.</summary>
    public static InquartPlan For(decimal portionMg, AssayPlanned plan) => For(
        portionMg, DecimalText.Parse(plan.ExpectedAuPerMille), DecimalText.Parse(plan.ExpectedAgPerMille),
        plan.AlloyClass);

    public static InquartPlan For(decimal portionMg, decimal auPerMille, decimal agPerMille, string alloyClass)
    {
        var goldMg = portionMg * auPerMille / 1000m;
        var silverMg = Math.Max(SilverToGold * goldMg, portionMg * agPerMille / 1000m);
        var copperMg = portionMg * Math.Max(0m, 1000m - auPerMille - agPerMille) / 1000m;
        var leadG = (portionMg <= 200m ? 4m : 6m) + (alloyClass == "white-nickel" ? 4m : 0m);
        return new InquartPlan(silverMg - portionMg * agPerMille / 1000m, leadG, goldMg, silverMg, copperMg);
    }

    private static decimal Tenth(decimal massMg) => Math.Round(massMg, 1, MidpointRounding.AwayFromZero);
}
