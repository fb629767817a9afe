namespace Lims.Core.FireAssay;

/// <summary>How a result is held against the minimum T, with a guard band w (ILAC-G8:09/2019).</summary>
public enum DecisionRule
{
    /// <summary>w = 0: passes at or above T.</summary>
    Simple,

    /// <summary>w = U: passes at or above T + U.</summary>
    Guarded,

    /// <summary>w = 1.645 u: at most 5 % of what passes at the edge is false.</summary>
    Guarded95,

    /// <summary>w = U: pass, conditional pass, conditional fail, fail.</summary>
    NonBinary,
}
