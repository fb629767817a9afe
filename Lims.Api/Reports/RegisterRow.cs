namespace Lims.Api.Reports;

/// <summary>One line of the register: a number and what became of it.</summary>
/// <remarks>No constructor takes it: without a row a computed column has no type that one could be chosen by.</remarks>
public sealed record RegisterRow
{
    public string ReportNo { get; init; } = "";

    public string OrderNo { get; init; } = "";

    public string NumberedAtUtc { get; init; } = "";

    public string? IssuedAtUtc { get; init; }

    public string? VoidedAtUtc { get; init; }

    public string? VoidReason { get; init; }

    public long Items { get; init; }

    /// <summary><c>valid</c>, <c>in-preparation</c> or <c>void</c>.</summary>
    public string Status => VoidedAtUtc is not null ? "void" : IssuedAtUtc is not null ? "valid" : "in-preparation";
}
