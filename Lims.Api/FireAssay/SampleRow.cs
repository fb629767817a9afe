namespace Lims.Api.FireAssay;

/// <summary>An item as the tray needs it: never with its customer.</summary>
public sealed record SampleRow(string ItemNo, string BlindNo, string Metal, string MethodId, string? AlloyClass);
