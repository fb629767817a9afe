using Lims.Core.Quantities;

namespace Lims.Core.FireAssay;

/// <summary>What no worksheet may say, read or built: contradictions, and figures that no bench could give.</summary>
/// <remarks>
/// The limits are far outside of what a house weighs; within them no step of the calculation overflows a decimal.
/// A mass that is zero or negative is not a matter of these limits but the finding <c>mass-not-positive</c>.
/// </remarks>
internal static class WorksheetLimits
{
    private const decimal LargestMg = 10_000_000m;
    private const decimal LargestGrossMg = 1_000_000_000_000m;
    private const decimal LargestMl = 1_000_000m;
    private const decimal LargestUncertaintyMg = 1000m;
    private const decimal SmallestDivisor = 0.001m;

    /// <summary>One sentence that names the member at fault, or null.</summary>
    public static string? Fault(Worksheet worksheet)
    {
        var method = worksheet.Measurement switch
        {
            Cupellation cupellation => Faults(cupellation),
            SilverTitration titration => Faults(titration),
            ImpurityDifference difference => Faults(difference, worksheet),
            _ => throw new ArgumentOutOfRangeException(nameof(worksheet)),
        };
        return method.Concat([
            Within("specification.minimumPerMille", worksheet.MinimumPerMille, 0, 1000),
            Within("maximumRangePerMille", worksheet.MaximumRangePerMille, 0, 1000),
            Within("reportDecimals", worksheet.ReportDecimals, 0, 9),
            Within("grossMassMg", worksheet.GrossMassMg, -LargestGrossMg, LargestGrossMg),
        ]).FirstOrDefault(fault => fault is not null);
    }

    private static IEnumerable<string?> Faults(Cupellation sheet)
    {
        if (sheet.CorrectionMg is not null && sheet.Proofs.Count > 0)
            yield return "'correctionMg' stands in place of 'proofs'; give one of the two.";
        if (sheet.CorrectionMg is null && sheet.CorrectionUncertaintyMg is not null)
            yield return "'correctionUncertaintyMg' belongs to 'correctionMg', which is not given.";
        yield return Mass("correctionMg", sheet.CorrectionMg);
        yield return Within("correctionUncertaintyMg", sheet.CorrectionUncertaintyMg, 0, LargestUncertaintyMg);
        yield return Within("maximumProofRangeMg", sheet.MaximumProofRangeMg, 0, LargestMg);
        yield return Mass("beadCorrectionMg", sheet.BeadCorrectionMg);
        foreach (var proof in sheet.Proofs)
        {
            yield return Mass("proofs.fineGoldMg", proof.FineGoldMg);
            yield return Within("proofs.purityPerMille", proof.PurityPerMille, 0, 1000);
            yield return Mass("proofs.cornetMg", proof.CornetMg);
        }
        foreach (var sample in sheet.Samples)
        {
            yield return Divisor("samples.portionMg", sample.PortionMg, LargestMg);
            yield return Mass("samples.cornetMg", sample.CornetMg);
            yield return Mass("samples.addedGoldMg", sample.AddedGoldMg);
            yield return Within("samples.addedGoldPurityPerMille", sample.AddedGoldPurityPerMille, 0, 1000);
            if (sample is { AddedGoldMg: > 0, AddedGoldPurityPerMille: null })
                yield return "'samples.addedGoldPurityPerMille' is missing though gold was added.";
        }
        foreach (var bead in sheet.Beads)
        {
            yield return Divisor("beads.portionMg", bead.PortionMg, LargestMg);
            yield return Mass("beads.beadMg", bead.BeadMg);
        }
        if (sheet.Uncertainty is { } budget)
        {
            yield return Within("uncertainty.weighingMg", budget.WeighingMg, 0, LargestUncertaintyMg);
            yield return Within("uncertainty.repeatabilityPerMille", budget.RepeatabilityPerMille, 0, 1000);
            yield return Within("uncertainty.proofPurityPerMille", budget.ProofPurityPerMille, 0, 1000);
            yield return Within("uncertainty.matrixPerMille", budget.MatrixPerMille, 0, 1000);
            yield return Within("uncertainty.homogeneityPerMille", budget.HomogeneityPerMille, 0, 1000);
        }
    }

    private static IEnumerable<string?> Faults(SilverTitration sheet)
    {
        if (sheet.TitreMgPerMl is null == sheet.Standards is null)
            yield return "'titre' must hold either 'mgPerMl' or 'standards'.";
        yield return Within("titre.mgPerMl", sheet.TitreMgPerMl, -LargestMg, LargestMg);
        foreach (var standard in sheet.Standards ?? [])
        {
            yield return Mass("titre.standards.massMg", standard.MassMg);
            yield return Within("titre.standards.purityPerMille", standard.PurityPerMille, 0, 1000);
            yield return Divisor("titre.standards.volumeMl", standard.VolumeMl, LargestMl);
        }
        foreach (var sample in sheet.Samples)
        {
            yield return Divisor("samples.portionMg", sample.PortionMg, LargestMg);
            yield return Within("samples.volumeMl", sample.VolumeMl, -LargestMl, LargestMl);
        }
    }

    private static IEnumerable<string?> Faults(ImpurityDifference sheet, Worksheet worksheet)
    {
        if (!ImpurityDifference.Metals.Contains(sheet.Metal))
            yield return $"'metal' is '{sheet.Metal}' but must be one of "
                + $"{string.Join(", ", ImpurityDifference.Metals)}.";
        if (worksheet.MaximumRangePerMille is not null)
            yield return "'maximumRangePerMille' has no place where there are no replicates.";
        foreach (var impurity in sheet.Impurities)
        {
            yield return Within("impurities.perMille", impurity.PerMille, -1000, 1000);
            yield return Within("impurities.u", impurity.UPerMille, 0, 1000);
        }
    }

    private static string? Mass(string member, decimal? massMg) => Within(member, massMg, -LargestMg, LargestMg);

    private static string? Divisor(string member, decimal value, decimal largest) => value is > 0 and < SmallestDivisor
        ? $"'{member}' is {DecimalText.Format(value)}, below {DecimalText.Format(SmallestDivisor)}."
        : Within(member, value, -largest, largest);

    private static string? Within(string member, decimal? value, decimal lowest, decimal highest) =>
        value < lowest || value > highest
            ? $"'{member}' is {DecimalText.Format(value.Value)}, outside {DecimalText.Format(lowest)} to "
                + $"{DecimalText.Format(highest)}."
            : null;
}
