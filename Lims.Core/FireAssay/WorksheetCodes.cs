namespace Lims.Core.FireAssay;

/// <summary>The words of worksheets and results for what the code keeps as enumerations.</summary>
public static class WorksheetCodes
{
    private static readonly Dictionary<string, AlloyClass> AlloyClasses = new(StringComparer.Ordinal)
    {
        ["yellow"] = FireAssay.AlloyClass.Yellow,
        ["red"] = FireAssay.AlloyClass.Red,
        ["white-nickel"] = FireAssay.AlloyClass.WhiteNickel,
        ["white-palladium"] = FireAssay.AlloyClass.WhitePalladium,
        ["fine"] = FireAssay.AlloyClass.Fine,
        ["dore"] = FireAssay.AlloyClass.Dore,
    };

    private static readonly Dictionary<string, DecisionRule> DecisionRules = new(StringComparer.Ordinal)
    {
        ["simple"] = FireAssay.DecisionRule.Simple,
        ["guarded"] = FireAssay.DecisionRule.Guarded,
        ["guarded-95"] = FireAssay.DecisionRule.Guarded95,
        ["non-binary"] = FireAssay.DecisionRule.NonBinary,
    };

    /// <summary>The alloy class of that name, exactly as written; null for any other word.</summary>
    public static AlloyClass? AlloyClass(string code) =>
        AlloyClasses.TryGetValue(code, out var found) ? found : null;

    /// <summary>The decision rule of that name, exactly as written; null for any other word.</summary>
    public static DecisionRule? DecisionRule(string code) =>
        DecisionRules.TryGetValue(code, out var found) ? found : null;

    public static string Of(AlloyClass value) => AlloyClasses.Single(each => each.Value == value).Key;

    public static string Of(DecisionRule value) => DecisionRules.Single(each => each.Value == value).Key;

    public static string Of(Verdict value) => value switch
    {
        Verdict.Pass => "pass",
        Verdict.ConditionalPass => "conditional-pass",
        Verdict.ConditionalFail => "conditional-fail",
        Verdict.Fail => "fail",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}
