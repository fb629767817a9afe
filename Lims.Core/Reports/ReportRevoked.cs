namespace Lims.Core.Reports;

/// <summary>The house takes an issued report back: what it says stands no more.</summary>
/// <param name="Code">Why, in one word of a closed list; anybody may read it.</param>
/// <param name="Reason">Why, in a sentence for the register; the public page never shows it.</param>
[FactKind("ReportRevoked")]
public sealed record ReportRevoked(string ReportNo, string Code, string Reason) : IFact
{
    public string Subject => ReportSubject.Of(ReportNo);
}
