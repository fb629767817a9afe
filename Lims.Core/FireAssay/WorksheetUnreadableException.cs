namespace Lims.Core.FireAssay;

/// <summary>A worksheet that cannot be calculated at all; the message is one sentence that names the member.</summary>
public sealed class WorksheetUnreadableException(string message) : Exception(message);
