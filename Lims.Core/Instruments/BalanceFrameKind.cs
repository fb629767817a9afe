namespace Lims.Core.Instruments;

/// <summary>What one line of a balance says; its machine name is the same word in camelCase.</summary>
public enum BalanceFrameKind
{
    /// <summary>Bytes that nobody understood, or a figure in a unit that is never booked.</summary>
    Unknown,

    /// <summary>A figure; only a stable one with a mass may be booked.</summary>
    Weight,
    Overload,
    Underload,

    /// <summary>The balance cannot do it now, for example because it found no stable weight.</summary>
    NotExecutable,
    SyntaxError,
    TransmissionError,
    LogicalError,

    /// <summary>The balance names itself: serial number, model, software, commands.</summary>
    Identity,

    /// <summary>A command was done: zeroing, taring, a piece weight.</summary>
    Acknowledge,

    /// <summary>Not a whole line: unterminated, or the tail of a weight whose head was not seen.</summary>
    Fragment,
}
