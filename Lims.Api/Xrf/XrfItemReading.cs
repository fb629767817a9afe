namespace Lims.Api.Xrf;

/// <summary>One reading of an item with its components, for pages.</summary>
public sealed record XrfItemReading(XrfReadingRow Reading, IReadOnlyList<XrfComponentRow> Components);
