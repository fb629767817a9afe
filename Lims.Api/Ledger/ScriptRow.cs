namespace Lims.Api.Ledger;

/// <summary>A script that made this database.</summary>
internal sealed record ScriptRow(string Name, string Sha256);
