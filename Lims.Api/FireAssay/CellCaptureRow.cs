namespace Lims.Api.FireAssay;

/// <summary>What the balance sent when a cell was weighed, before the fire and after it.</summary>
public sealed record CellCaptureRow(string Position, byte[]? MassBytes, byte[]? CornetBytes);
