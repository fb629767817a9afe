namespace Lims.Core.FireAssay;

/// <summary>What the decision rule says of the unrounded mean.</summary>
public enum Verdict
{
    Pass,
    ConditionalPass,
    ConditionalFail,
    Fail,
}
