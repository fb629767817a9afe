namespace Lims.Core.Xrf;

/// <summary>One component of a reading as a spectrometer's file gives it; every number is decimal text.</summary>
/// <param name="Symbol">An element or an oxide; a balance column (LE, Bal) is none.</param>
/// <param name="Raw">The cell as it stood in the file.</param>
/// <param name="Qualifier">One of the words below.</param>
/// <param name="PerMille">Mass fraction, ‰; only where it was detected.</param>
/// <param name="U">Standard uncertainty, ‰, divided by <paramref name="K"/> already; null where none is given.</param>
/// <param name="K">The coverage factor of the maker's error column.</param>
/// <param name="LodPerMille">Limit of detection, ‰; only where the component lies below it.</param>
public sealed record XrfFigure(
    string Symbol, string Raw, string Qualifier, string? PerMille, string? U, string? K, string? LodPerMille)
{
    public const string Detected = "detected";
    public const string BelowLod = "belowLod";
    public const string NotMeasured = "notMeasured";
    public const string OutOfRange = "outOfRange";
}
