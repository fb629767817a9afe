namespace Lims.Api.Ledger;

/// <summary>
/// A transaction of the writer could not be begun, so nothing of it was: the ledger is held elsewhere, the database is
/// of another version, or cannot be reached.
/// </summary>
internal sealed class NotBegun(Exception reason) : Exception(reason.Message, reason)
{
    public Exception Reason { get; } = reason;
}
