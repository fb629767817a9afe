namespace Lims.Instruments.Spectrometers;

/// <summary>What the register says of a spectrometer's files: their layout, and how their dates are written.</summary>
/// <remarks>As text: <c>vanta</c>, <c>niton/day-first</c>, <c>vanta/month-first</c>.</remarks>
/// <param name="Layout">One of the names below.</param>
/// <param name="Order">Null where the dates themselves must tell it.</param>
public sealed record XrfProfile(string Layout, DateOrder? Order)
{
    public const string Vanta = "vanta";
    public const string Niton = "niton";
    public const string BrukerTable = "bruker-wd";

    public const string DayFirst = "/day-first";
    public const string MonthFirst = "/month-first";

    public static IReadOnlyList<string> Layouts { get; } = [Vanta, Niton, BrukerTable];

    /// <summary>The profile of this name, or null.</summary>
    public static XrfProfile? Find(string text)
    {
        var order = text.EndsWith(DayFirst, StringComparison.Ordinal) ? DateOrder.DayFirst
            : text.EndsWith(MonthFirst, StringComparison.Ordinal) ? DateOrder.MonthFirst
            : (DateOrder?)null;
        var layout = order is null ? text : text[..text.IndexOf('/', StringComparison.Ordinal)];
        return Layouts.Contains(layout) ? new XrfProfile(layout, order) : null;
    }
}
