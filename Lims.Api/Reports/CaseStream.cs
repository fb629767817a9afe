using Lims.Api.Ledger;

namespace Lims.Api.Reports;

/// <summary>One stream that a report rests on, whole: its rows, and the facts that they hold.</summary>
internal sealed record CaseStream(string Subject, List<LedgerRow> Rows, IReadOnlyList<AppendedFact> Facts);
