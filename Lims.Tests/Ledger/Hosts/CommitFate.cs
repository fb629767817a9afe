namespace Lims.Tests.Ledger.Hosts;

/// <summary>What becomes of a commit.</summary>
internal enum CommitFate
{
    /// <summary>Done and answered.</summary>
    Well,

    /// <summary>Done, and the line breaks before the answer.</summary>
    LostAfter,

    /// <summary>The line breaks before it is done.</summary>
    LostBefore,

    /// <summary>The line broke while nobody wrote: no transaction begins on it.</summary>
    NeverBegun,

    /// <summary>The server says no, for good.</summary>
    Refused,
}
