using System.Text.RegularExpressions;
using Lims.Core.Quantities;

namespace Lims.Core.Methods;

/// <summary>Decides whether a method can be worked by as it is written.</summary>
public static partial class MethodBook
{
    /// <summary>A method that only screens: it never assigns a fineness.</summary>
    public const string Screening = "screening";

    private static readonly string[] Calculations = ["cupellation-gold", "titration-silver", "difference", Screening];

    /// <exception cref="Refusals.RefusedException">A member of the method cannot stand so.</exception>
    public static IReadOnlyList<IFact> Set(MethodVersionSet wanted)
    {
        if (!IdPattern().IsMatch(wanted.MethodId))
            throw MethodsRefusals.MethodIdText.With(wanted.MethodId);
        if (!Calculations.Contains(wanted.Calculation))
            throw MethodsRefusals.CalculationUnknown.With(wanted.Calculation, string.Join(", ", Calculations));
        if (wanted.MinimumReplicates is < 1 or > 10)
            throw MethodsRefusals.ReplicatesOutside.With(Text(wanted.MinimumReplicates));
        if (wanted.ReportDecimals is < 0 or > 2)
            throw MethodsRefusals.DecimalsOutside.With(Text(wanted.ReportDecimals));
        if (wanted.Calculation == Screening != wanted.Xrf is not null)
            throw MethodsRefusals.XrfLimitsMisplaced.With();
        MustBeNumber(nameof(wanted.MaximumRangePerMille), wanted.MaximumRangePerMille ?? "0");
        foreach (var budget in wanted.Budgets)
            Check(budget);
        if (wanted.Budgets.GroupBy(each => each.AlloyClass).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw MethodsRefusals.BudgetTwice.With(twice.Key);
        if (wanted.Xrf is not null)
            Check(wanted.Xrf);
        return [wanted];
    }

    private static void Check(MethodBudget budget)
    {
        MustBeNumber(nameof(budget.WeighingMg), budget.WeighingMg);
        MustBeNumber(nameof(budget.RepeatabilityPerMille), budget.RepeatabilityPerMille);
        MustBeNumber(nameof(budget.ProofPurityPerMille), budget.ProofPurityPerMille);
        MustBeNumber(nameof(budget.MatrixPerMille), budget.MatrixPerMille);
        MustBeNumber(nameof(budget.HomogeneityPerMille), budget.HomogeneityPerMille);
    }

    private static void Check(XrfLimits limits)
    {
        MustBeNumber(nameof(limits.ConsistentWithinPerMille), limits.ConsistentWithinPerMille);
        MustBeNumber(nameof(limits.CoatingRangePerMille), limits.CoatingRangePerMille);
        MustBeNumber(nameof(limits.MinimumSumPerMille), limits.MinimumSumPerMille);
        MustBeNumber(nameof(limits.MaximumSumPerMille), limits.MaximumSumPerMille);
    }

    private static void MustBeNumber(string name, string text)
    {
        if (!DecimalText.TryParse(text, out var value) || value < 0)
            throw MethodsRefusals.MethodFigureText.With(name, text);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
