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

    /// <summary>The report that took its place, or null.</summary>
    public string? SupersededBy { get; init; }

    public string? RevokedAtUtc { get; init; }

    public string? RevocationReason { get; init; }

    public long Items { get; init; }

    /// <summary>As the report's own row says it.</summary>
    public string Status => VoidedAtUtc is not null ? "void"
        : RevokedAtUtc is not null ? "revoked"
        : SupersededBy is not null ? "superseded"
        : IssuedAtUtc is not null ? "valid"
        : "in-preparation";
}
