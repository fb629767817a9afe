using Lims.Core.Instruments;
using Lims.Core.Quantities;
using Lims.Core.Refusals;

namespace Lims.Core.Xrf;

/// <summary>
/// Decides what becomes of each row of one file: a sample's reading, the inbox, quarantine, or nothing new.
/// </summary>
public sealed class XrfIntake
{
    private readonly string fileSha256;
    private readonly Instrument instrument;
    private readonly XrfKnowledge knowledge;
    private readonly Dictionary<string, HashSet<string>> contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<XrfSpot>> spots = new(StringComparer.Ordinal);
    private readonly List<IFact> facts = [];
    private long imported;
    private long unmatched;
    private long conflicts;
    private long refused;
    private long repeated;

    private XrfIntake(string fileSha256, Instrument instrument, XrfKnowledge knowledge) =>
        (this.fileSha256, this.instrument, this.knowledge) = (fileSha256, instrument, knowledge);

    /// <param name="instrument">The spectrometer of the register that the file is of.</param>
    /// <param name="nowUtc">An instant of the ledger: what may not be used now brings no readings.</param>
    public static IReadOnlyList<IFact> Decide(
        string fileSha256, Instrument instrument, string nowUtc, IEnumerable<XrfReading> readings,
        IEnumerable<XrfRefusedLine> refusedLines, XrfKnowledge knowledge)
    {
        var intake = new XrfIntake(fileSha256, instrument, knowledge);
        foreach (var line in refusedLines)
            intake.Refuse(line.Line, line.RowSha256, line.Why);
        foreach (var reading in readings)
            try
            {
                instrument.MustBeUsable(nowUtc);
                intake.Take(reading);
            }
            catch (RefusedException why)
            {
                intake.Refuse(reading.Line, reading.RowSha256, why);
            }
        return
        [
            new XrfFileRead(fileSha256, intake.imported, intake.unmatched, intake.conflicts, intake.refused,
                intake.repeated),
            .. intake.facts,
        ];
    }

    private void Take(XrfReading reading)
    {
        var serialNo = SerialOf(reading);
        var row = new XrfFileRow(
            instrument.InstrumentId, fileSha256, reading.Line, reading.Row.Text, reading.Row.Encoding,
            reading.RowSha256, XrfRowKey.Of(serialNo, reading), XrfRowKey.ContentOf(reading), reading.ReadingNo,
            reading.MeasuredAt, reading.Zone, reading.Sample, reading.Method, reading.Seconds, reading.Operator,
            reading.Components, reading.Flags);
        if (!contents.TryGetValue(row.KeySha256, out var known))
            contents[row.KeySha256] = known = [.. knowledge.ContentsOf(row.KeySha256)];
        if (known.Contains(row.ContentSha256))
        {
            repeated++;
            return;
        }
        if (known.Count > 0)
        {
            conflicts++;
            facts.Add(new XrfReadingUnmatched(XrfReadingUnmatched.Conflict, row));
        }
        else if (reading.Sample is { } sample && CheckCharacter.Fits(sample)
            && knowledge.ItemOf(sample) is { } target)
            Import(target, row);
        else
        {
            unmatched++;
            facts.Add(new XrfReadingUnmatched(XrfReadingUnmatched.Unmatched, row));
        }
        known.Add(row.ContentSha256);
    }

    private void Import(XrfTarget target, XrfFileRow row)
    {
        if (!spots.TryGetValue(target.ItemNo, out var earlier))
            spots[target.ItemNo] = earlier = [.. knowledge.SpotsOf(target)];
        var reading = new XrfReadingImported(target.ItemNo, XrfReadingImported.ByNumber, row);
        facts.AddRange(XrfScreening.Import(reading, target, earlier, knowledge.Limits));
        earlier.Add(XrfScreening.SpotOf(row, target.Metal));
        imported++;
    }

    private void Refuse(long? line, string? rowSha256, RefusedException why)
    {
        if (rowSha256 is not null && knowledge.IsQuarantined(rowSha256))
        {
            repeated++;
            return;
        }
        refused++;
        facts.Add(new XrfRowRefused(fileSha256, line, rowSha256, why.Code, why.Turkish, why.English));
    }

    /// <remarks>A layout that does not tell the serial number is taken to be the registered instrument's.</remarks>
    private string SerialOf(XrfReading reading)
    {
        var colon = reading.Instrument.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return instrument.SerialNo;
        var serialNo = reading.Instrument[(colon + 1)..];
        return serialNo == instrument.SerialNo
            ? serialNo
            : throw XrfRefusals.SerialDiffers.With(serialNo, instrument.InstrumentId, instrument.SerialNo);
    }
}
