namespace Lims.Api.Work;

/// <summary>Where a tray stands, as its table holds it.</summary>
public sealed record TrayWorkRow(
    string TrayNo, string MethodId, string OpenedAtUtc, string OpenedBy, string Stage, long Fired, long Seq);
