using Lims.Api.Ledger;

namespace Lims.Api.Reports;

/// <summary>What making one report leaves for the next: work that was done, never what is true.</summary>
internal sealed class ReportMemory
{
    public KnownSubtrees Subtrees { get; } = new();

    public KnownStreams Streams { get; } = new();

    public KnownCases Cases { get; } = new();
}
