namespace Lims.Api.FireAssay;

/// <summary>A tray as its table holds it; not fired while <c>FiredAtUtc</c> is null.</summary>
public sealed record TrayRow(string TrayNo, string MethodId, long MethodVersion, string? FiredAtUtc);
