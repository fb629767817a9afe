namespace Lims.Api.FireAssay;

/// <summary>A tray an item was on, and where in the ledger it first was.</summary>
public sealed record TrayOfItemRow(string TrayNo, long FirstSeq);
