using Lims.Api.Documents.Layout;

namespace Lims.Api.Documents.Papers;

/// <summary>One page of a paper, with how it is drawn.</summary>
internal sealed record PaperSheet(double WidthPt, double HeightPt, Action<PageCanvas> Draw);
