namespace Lims.Core.FireAssay;

/// <summary>What a worksheet comes to (contracts section 3.2): a figure, or the one reason why there is none.</summary>
/// <remarks>All figures are settled at 20 decimals; only <see cref="Reported"/> is rounded for print.</remarks>
public sealed record CalculationResult
{
    /// <summary>U = k·u; the coverage is about 95 % (GUM).</summary>
    public const decimal CoverageFactor = 2m;

    internal static readonly CalculationResult Unreadable = new()
    {
        Findings = [CalculationFindings.WorksheetUnreadable],
    };

    /// <summary>Null only where the worksheet was unreadable.</summary>
    public string? Method { get; init; }

    /// <summary>K in mg; null where there are several groups of proofs.</summary>
    public decimal? CorrectionMg { get; init; }

    /// <summary>In the order of the worksheet; they may stand beside a refusal, so that a chemist sees why.</summary>
    public IReadOnlyList<Replicate> Replicates { get; init; } = [];

    public decimal? RangePerMille { get; init; }

    /// <summary>The limit that the range was held against, ‰, widened for the number of replicates.</summary>
    public decimal? MaximumRangePerMille { get; init; }

    public bool Accepted => Findings.All(finding => !finding.IsRefusal);

    /// <summary>y, unrounded; null beside a refusal.</summary>
    public decimal? MeanPerMille { get; init; }

    public decimal? SilverPerMille { get; init; }

    public decimal? StandardUncertaintyPerMille { get; init; }

    public decimal? ExpandedUncertaintyPerMille => CoverageFactor * StandardUncertaintyPerMille;

    public ReportedFigure? Reported { get; init; }

    /// <summary>Gross mass × reported fineness / 1000, mg, so that paper multiplies out.</summary>
    public decimal? FineMassMg { get; init; }

    /// <summary>The standard fineness assigned, ‰; null where the figure reaches none.</summary>
    public decimal? StandardFinenessPerMille { get; init; }

    public Verdict? Verdict { get; init; }

    /// <summary>How probable it is that the true fineness reaches the minimum (JCGM 106).</summary>
    public double? ConformanceProbability { get; init; }

    /// <summary>A refusal stands alone.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>One line of JSON with every member, null where undetermined.</summary>
    public string ToJson() => ResultWriter.Write(this);
}
