namespace Lims.Api.Xrf;

/// <summary>One component of a reading as its table holds it; see <see cref="Core.Xrf.XrfFigure"/>.</summary>
/// <param name="Seq">The reading it belongs to.</param>
/// <param name="Position">Its place in the reading, from 1.</param>
public sealed record XrfComponentRow(
    long Seq, long Position, string Symbol, string? Raw, string Qualifier, string? PerMille, string? U, string? K,
    string? LodPerMille);
