using Lims.Api.Xrf;
using Lims.Core.Xrf;

namespace Lims.Api.FireAssay;

/// <summary>The fields of a spectrometer reading that is typed because no file came.</summary>
public sealed class TypedReading
{
    public string? InstrumentId { get; set; }

    public string? ReadingNo { get; set; }

    public string? Seconds { get; set; } = "30";

    /// <summary>By element, ‰; an empty field was not shown by the instrument.</summary>
    public Dictionary<string, string?> PerMille { get; set; } = [];

    public EnterReading Of(string blindNo, string measuredAt) => new(
        blindNo, InstrumentId ?? "", ReadingNo ?? "", measuredAt, Figure(Seconds),
        [
            .. SamplePage.Elements.Where(symbol => !string.IsNullOrWhiteSpace(PerMille.GetValueOrDefault(symbol)))
                .Select(symbol => new XrfComponent(symbol, Figure(PerMille[symbol]), null)),
        ]);

    /// <summary>A figure as a hand types it: a decimal comma means the point.</summary>
    public static string Figure(string? typed) => (typed ?? "").Trim().Replace(',', '.');
}
