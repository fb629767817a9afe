using System.Text;
using Lims.Core.Quantities;

namespace Lims.Api.Demo;

/// <summary>The memory of the demonstrated spectrometer: it writes what was measured as its maker's files do.</summary>
/// <param name="lines">
/// The bundled file: separator, header, and one line each for a calibration check, a reading, a reading without unit.
/// </param>
public sealed class DemoSpectrometer(IReadOnlyList<string> lines)
{
    public const string InstrumentId = "xrf-1";

    private readonly List<string> rows = [];

    public void CheckCalibration(DateTimeOffset at) => Write(lines[2], at, "", "", "", "");

    /// <summary>One spot in %, copper making up the rest.</summary>
    public void Measure(DateTimeOffset at, string sample, decimal auPerMille, decimal agPerMille)
    {
        var restPerMille = 1000m - auPerMille - agPerMille;
        Write(lines[3], at, sample, Percent(auPerMille), Percent(agPerMille),
            restPerMille > 0 ? Percent(restPerMille) : "<LOD");
    }

    public void MeasureWithoutUnit(DateTimeOffset at, string sample, decimal auPerMille) =>
        Write(lines[4], at, sample, Percent(auPerMille), "<LOD", "<LOD");

    /// <summary>The file as it comes off the instrument, named by serial number and time.</summary>
    public (string Name, byte[] Bytes) Export(DateTimeOffset at)
    {
        var text = string.Concat(lines.Take(2).Concat(rows).Select(line => line + "\n"));
        return ($"chemistry-841524-{Local(at, "yyyy-MM-dd-HH-mm-ss")}.csv",
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
    }

    private void Write(string line, DateTimeOffset at, string sample, string au, string ag, string cu) => rows.Add(line
        .Replace("{no}", (rows.Count + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{date}", Local(at, "yyyy-MM-dd"), StringComparison.Ordinal)
        .Replace("{time}", Local(at, "HH:mm:ss"), StringComparison.Ordinal)
        .Replace("{sample}", sample, StringComparison.Ordinal)
        .Replace("{au}", au, StringComparison.Ordinal)
        .Replace("{ag}", ag, StringComparison.Ordinal)
        .Replace("{cu}", cu, StringComparison.Ordinal));

    private static string Percent(decimal perMille) => DecimalText.FormatShortest(perMille / 10m);

    private static string Local(DateTimeOffset at, string format) =>
        House.HouseCalendar.Local(at).ToString(format, CultureInfo.InvariantCulture);
}
