namespace Lims.Api.Grading;

/// <summary>A result that waits for check or approval, as the list of such shows it.</summary>
/// <remarks>No constructor takes it: without a row a computed column has no type that one could be chosen by.</remarks>
public sealed record WaitingResult
{
    public string ItemNo { get; init; } = "";

    public string BlindNo { get; init; } = "";

    public string Metal { get; init; } = "";

    public long Attempt { get; init; }

    public string Outcome { get; init; } = "";

    public string? Finding { get; init; }

    public string? ReportedPerMille { get; init; }

    public string CalculatedAtUtc { get; init; } = "";

    public string? CheckedBy { get; init; }

    public string? CheckedAtUtc { get; init; }

    /// <summary>1 where whoever asks weighed on a tray of the item.</summary>
    public long OwnWork { get; init; }
}
