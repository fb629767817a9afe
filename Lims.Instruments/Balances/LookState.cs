namespace Lims.Instruments.Balances;

/// <summary>What a look at the pan came to.</summary>
public enum LookState
{
    /// <summary>Nobody answers at the address, or not in time.</summary>
    OutOfReach,

    /// <summary>Another balance answers than the registered one.</summary>
    AnotherBalance,

    /// <summary>A weighing has the line; looking can wait.</summary>
    Weighing,

    /// <summary>A figure, and the pan is at rest.</summary>
    AtRest,

    /// <summary>A figure that still moves.</summary>
    Moving,
    Overload,
    Underload,

    /// <summary>An answer from which no mass may be read: busy, a foreign unit, more than one line.</summary>
    NoFigure,
}
