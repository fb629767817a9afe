using System.Text.RegularExpressions;
using Lims.Core.Quantities;
using Lims.Core.Refusals;

namespace Lims.Core.House;

/// <summary>Decides what the house may say of itself.</summary>
public static partial class HouseData
{
    private static readonly string[] Metals = ["Au", "Ag", "Pt", "Pd"];

    /// <exception cref="Refusals.RefusedException">A field is empty or unreadable, or the origin changes.</exception>
    public static IReadOnlyList<IFact> Set(HouseSettings? before, HouseSettingsSet wanted)
    {
        if (!OriginPattern().IsMatch(wanted.Origin))
            throw HouseRefusals.OriginText.With(wanted.Origin);
        if (before is not null && before.Origin != wanted.Origin)
            throw HouseRefusals.OriginFixed.With(before.Origin);
        if (string.IsNullOrWhiteSpace(wanted.Title))
            throw HouseRefusals.HouseFieldEmpty.With(new Detail("Evin adı", "The name of the house"));
        if (string.IsNullOrWhiteSpace(wanted.Address))
            throw HouseRefusals.HouseFieldEmpty.With(new Detail("Adres", "The address"));
        if (wanted.LicenceDate is { } date && !IsDate(date))
            throw HouseRefusals.LicenceDateText.With(date);
        return [wanted];
    }

    /// <exception cref="Refusals.RefusedException">Nothing was set, or it is confirmed already.</exception>
    public static IReadOnlyList<IFact> Confirm(HouseSettings? settings)
    {
        if (settings is null)
            throw HouseRefusals.HouseNotSet.With();
        return settings.IsExample
            ? [new HouseDataConfirmed(settings.Version)]
            : throw HouseRefusals.HouseConfirmed.With();
    }

    /// <exception cref="Refusals.RefusedException">A metal or rule is unknown, or a list does not ascend.</exception>
    public static IReadOnlyList<IFact> SetStandardFineness(StandardFinenessSet wanted)
    {
        if (wanted.AssignmentRule != StandardFinenessSet.LargestNotAbove)
            throw HouseRefusals.AssignmentRuleUnknown.With(wanted.AssignmentRule);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var metal in wanted.Metals)
        {
            if (!Metals.Contains(metal.Metal) || !seen.Add(metal.Metal))
                throw HouseRefusals.MetalUnknown.With(metal.Metal);
            var last = 0m;
            foreach (var text in metal.PerMille)
            {
                if (!DecimalText.TryParse(text, out var perMille) || perMille <= last || perMille > 1000m)
                    throw HouseRefusals.StandardFinenessOrder.With(metal.Metal, text);
                last = perMille;
            }
        }
        return [wanted];
    }

    /// <exception cref="Refusals.RefusedException">A key is empty or stands twice, or a text is empty.</exception>
    public static IReadOnlyList<IFact> SetReportText(ReportTextSet wanted)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in wanted.Entries)
        {
            if (string.IsNullOrWhiteSpace(entry.Key) || !seen.Add(entry.Key))
                throw HouseRefusals.TextKey.With(entry.Key);
            if (string.IsNullOrWhiteSpace(entry.Tr) || string.IsNullOrWhiteSpace(entry.En))
                throw HouseRefusals.TextEmpty.With(entry.Key);
        }
        return [wanted];
    }

    private static bool IsDate(string text) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,38}[a-z0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex OriginPattern();
}
