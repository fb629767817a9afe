namespace Lims.Core.Xrf;

/// <summary>An item that a reading can belong to, and what a screening is judged against.</summary>
public sealed record XrfTarget(string ItemNo, string Metal, string? DeclaredPerMille);
