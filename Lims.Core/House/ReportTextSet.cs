namespace Lims.Core.House;

/// <summary>The wording of the house's papers: a layout reads it by key, nothing is baked in.</summary>
/// <param name="TextVersion">The name people give this edition of the wording.</param>
[FactKind("ReportTextSet")]
public sealed record ReportTextSet(string TextVersion, IReadOnlyList<TextEntry> Entries) : IFact
{
    public string Subject => HouseSubject.ReportText;
}
