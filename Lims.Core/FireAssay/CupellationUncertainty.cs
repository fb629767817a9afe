namespace Lims.Core.FireAssay;

/// <summary>The standard uncertainty of a cupellation by the law of propagation (JCGM 100, own derivation).</summary>
internal static class CupellationUncertainty
{
    /// <summary>u in ‰.</summary>
    /// <remarks>
    /// u² = W²·(u_m/m1)²/n + (1000/m1)²·[a·u_m²/n + u²(K)] + s_r²/n + u_matrix² + u_hom²
    /// with the mean portion m1, and a = 2 where gold was added (one weighing more), else 1.
    /// </remarks>
    public static decimal Of(
        Cupellation sheet, UncertaintyBudget budget, IReadOnlyList<ProofGroup> groups, decimal meanPerMille) =>
        Rounding.Settle(SquareRoot.Of(Squares.Of(sheet, budget, groups, meanPerMille).Sum));

    /// <summary>What each source brings, as a standard uncertainty in ‰: together, squared, they make u².</summary>
    public static IReadOnlyList<UncertaintyTerm> Terms(
        Cupellation sheet, UncertaintyBudget budget, IReadOnlyList<ProofGroup> groups, decimal meanPerMille)
    {
        var squares = Squares.Of(sheet, budget, groups, meanPerMille);
        return
        [
            Term(UncertaintySource.PortionWeighing, squares.Portion),
            Term(UncertaintySource.CornetWeighing, squares.OfOneMg * squares.CornetMg),
            Term(UncertaintySource.ProofCorrection, squares.OfOneMg * squares.CorrectionMg),
            Term(UncertaintySource.Repeatability, squares.Repeatability),
            Term(UncertaintySource.Matrix, squares.Matrix),
            Term(UncertaintySource.Homogeneity, squares.Homogeneity),
        ];
    }

    private static UncertaintyTerm Term(UncertaintySource source, decimal square) =>
        new(source, Rounding.Settle(SquareRoot.Of(square)));

    /// <summary>
    /// u²(K) = Σ_g (n_g/n)²·[2·u_m² + (m1·s_r/1000)²]/n_p,g + (Σ_g (n_g/n)·m3_g·u_P/1000)² in mg²: proof cornets
    /// scatter as the samples' do, but all are of one gold, so its purity does not average away.
    /// </summary>
    private static decimal SquareOfCorrectionMg(
        UncertaintyBudget budget, IReadOnlyList<ProofGroup> groups, int n, decimal portionMg)
    {
        var oneProof = 2 * Square(budget.WeighingMg) + Square(portionMg * budget.RepeatabilityPerMille / 1000m);
        var scatter = 0m;
        var purityMg = 0m;
        foreach (var group in groups.Where(group => group.Samples.Count > 0))
        {
            var share = (decimal)group.Samples.Count / n;
            scatter += Square(share) * oneProof / group.Proofs.Count;
            purityMg += share * group.MeanFineGoldMg * budget.ProofPurityPerMille / 1000m;
        }
        return scatter + Square(purityMg);
    }

    private static decimal Square(decimal value) => value * value;

    /// <summary>The squares that are added up: in ‰², and in mg² where the name says so.</summary>
    private sealed record Squares(
        decimal Portion,
        decimal OfOneMg,
        decimal CornetMg,
        decimal CorrectionMg,
        decimal Repeatability,
        decimal Matrix,
        decimal Homogeneity)
    {
        public decimal Sum =>
            Portion + OfOneMg * (CornetMg + CorrectionMg) + Repeatability + Matrix + Homogeneity;

        public static Squares Of(
            Cupellation sheet, UncertaintyBudget budget, IReadOnlyList<ProofGroup> groups, decimal meanPerMille)
        {
            var n = sheet.Samples.Count;
            var portionMg = sheet.Samples.Average(sample => sample.PortionMg);
            var weighings = sheet.Samples.Any(sample => sample.AddedGoldMg > 0) ? 2 : 1;
            return new Squares(
                Square(meanPerMille * budget.WeighingMg / portionMg) / n,
                Square(1000m / portionMg),
                weighings * Square(budget.WeighingMg) / n,
                sheet.CorrectionUncertaintyMg is { } given
                    ? Square(given)
                    : SquareOfCorrectionMg(budget, groups, n, portionMg),
                Square(budget.RepeatabilityPerMille) / n,
                Square(budget.MatrixPerMille),
                Square(budget.HomogeneityPerMille));
        }
    }
}
