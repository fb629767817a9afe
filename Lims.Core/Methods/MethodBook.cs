using System.Text.RegularExpressions;
using Lims.Core.Quantities;
using Lims.Core.Refusals;

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
        MustBeNumber("Tekrarlar arası fark sınırı", "The range of replicates", wanted.MaximumRangePerMille ?? "0");
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
        MustBeNumber("Tartım belirsizliği", "The uncertainty of weighing", budget.WeighingMg);
        MustBeNumber("Tekrarlanabilirlik", "The repeatability", budget.RepeatabilityPerMille);
        MustBeNumber("Standart altın belirsizliği", "The uncertainty of the proof gold", budget.ProofPurityPerMille);
        MustBeNumber("Matris farkı", "The difference of matrix", budget.MatrixPerMille);
        MustBeNumber("Homojenlik", "The homogeneity", budget.HomogeneityPerMille);
    }

    private static void Check(XrfLimits limits)
    {
        MustBeNumber("Beyana uygunluk sınırı", "The limit of agreement", limits.ConsistentWithinPerMille);
        MustBeNumber("Kaplama sınırı", "The coating range", limits.CoatingRangePerMille);
        MustBeNumber("En küçük toplam", "The least sum", limits.MinimumSumPerMille);
        MustBeNumber("En büyük toplam", "The greatest sum", limits.MaximumSumPerMille);
    }

    private static void MustBeNumber(string turkish, string english, string text)
    {
        if (!DecimalText.TryParse(text, out var value) || value < 0)
            throw MethodsRefusals.MethodFigureText.With(new Detail(turkish, english), text);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
