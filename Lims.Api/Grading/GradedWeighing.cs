using Lims.Core.Instruments;

namespace Lims.Api.Grading;

/// <summary>One figure of a worksheet and where it came from: the balance's bytes, the instant, the person.</summary>
/// <param name="MassMg">With the decimals that the balance showed.</param>
/// <param name="Frame">The bytes read; null where they are no one stable weight.</param>
/// <param name="Raw">
/// The kept bytes as text, every byte one character (Latin-1), control characters as <c>\r</c>, <c>\n</c>, <c>\x02</c>.
/// </param>
/// <param name="Who">The person's name.</param>
public sealed record GradedWeighing(
    string MassMg, BalanceFrame? Frame, string InstrumentId, string Raw, string CaptureSha256, string AtUtc,
    string Who);
