namespace Lims.Core.House;

/// <summary>One edition of the wording of the house's papers.</summary>
/// <param name="Version">The version of the stream <c>house:report-text</c>.</param>
public sealed record ReportTextEdition(long Version, string TextVersion, IReadOnlyList<TextEntry> Entries);
