namespace Lims.Api.Documents.Layout;

/// <summary>A block in the running order of a document.</summary>
/// <param name="SpaceBeforePt">Left out at the top of a page.</param>
/// <param name="KeepWithNext">A title: it never stands alone at the foot of a page.</param>
internal sealed record FlowItem(IBlock Block, double SpaceBeforePt = 0, bool KeepWithNext = false);
