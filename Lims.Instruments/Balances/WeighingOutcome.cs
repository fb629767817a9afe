namespace Lims.Instruments.Balances;

/// <summary>How a weighing ended; only one of these ends gives a mass.</summary>
public enum WeighingOutcome
{
    /// <summary>No answer within the stability time-out.</summary>
    TimedOut,

    /// <summary>One stable weight in a unit of this balance.</summary>
    Weighed,

    /// <summary>A figure, but the pan was not at rest.</summary>
    Unstable,

    /// <summary>The balance could not: it found no stable weight, or is busy.</summary>
    NotExecutable,
    Overload,
    Underload,

    /// <summary>A figure in carats, ounces, or a unit this balance is not set to.</summary>
    ForeignUnit,

    /// <summary>A figure without a unit.</summary>
    MissingUnit,

    /// <summary>An answer that is no weight.</summary>
    Unreadable,

    /// <summary>More than one line: nobody can say which of them was weighed.</summary>
    Ambiguous,

    /// <summary>The line broke, or the person gave up, after the question was sent.</summary>
    Interrupted,
}
