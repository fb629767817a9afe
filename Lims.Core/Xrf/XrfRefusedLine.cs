using Lims.Core.Refusals;

namespace Lims.Core.Xrf;

/// <summary>A row that the reader of files did not understand.</summary>
public sealed record XrfRefusedLine(long? Line, string? RowSha256, RefusedException Why);
