namespace Lims.Instruments.Balances;

/// <summary>What waiting for a line of a balance came to.</summary>
internal enum BalanceWireState
{
    Line,
    Silent,
    Ended,
}
