using Lims.Core.FireAssay;
using Lims.Core.Instruments;
using Lims.Core.Orders;
using Lims.Core.Quantities;
using Lims.Core.Xrf;

namespace Lims.Core.Reports;

/// <summary>
/// Every mass in the facts is read again from the bytes that the balance sent, every spectrometer's row hashed again.
/// </summary>
internal static class EvidenceReadingsCheck
{
    public static IEnumerable<string> Of(Evidence evidence, List<AppendedFact> facts)
    {
        var bytes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var reading in evidence.RawReadings)
        {
            var content = HexText.Parse(reading.Hex);
            if (Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)) != reading.Sha256)
                yield return $"evidence rawReadings {reading.Sha256}: the bytes have another hash";
            bytes[reading.Sha256] = content;
        }
        var kept = facts.Where(each => each.Fact is BalanceBytesKept).ToList();
        var named = kept.Select(each => ((BalanceBytesKept)each.Fact).CaptureSha256).Distinct();
        if (!named.SequenceEqual(evidence.RawReadings.Select(reading => reading.Sha256)))
            yield return "evidence rawReadings: they are not the bytes that the facts name, in their order";
        foreach (var imported in facts)
            if (imported.Fact is XrfReadingImported { Reading: var row } && row.Fault() is { } fault)
                yield return $"evidence fact {imported.Seq}: {fault}";
        foreach (var weighed in facts)
            if (MassOf(weighed.Fact) is var (instrumentId, sha256, massMg)
                && Fault(weighed, instrumentId, sha256, massMg, kept, bytes) is { } fault)
                yield return $"evidence fact {weighed.Seq}: {fault}";
    }

    private static string? Fault(
        AppendedFact weighed, string instrumentId, string sha256, string massMg, List<AppendedFact> kept,
        Dictionary<string, byte[]> bytes)
    {
        if (!kept.Any(each => each.Seq < weighed.Seq && each.Fact.Subject == weighed.Fact.Subject
                && each.Fact is BalanceBytesKept fact && fact.CaptureSha256 == sha256
                && fact.InstrumentId == instrumentId))
            return "no bytes of that balance were kept before this mass was booked";
        var frame = bytes.TryGetValue(sha256, out var content) ? BalanceCapture.Read(content) : null;
        var sent = frame?.MassMg is { } sentMg ? DecimalText.FormatShortest(sentMg) : "nothing";
        return sent == massMg ? null : $"the mass {massMg} mg is not what the balance sent ({sent})";
    }

    private static (string InstrumentId, string Sha256, string MassMg)? MassOf(IFact fact) => fact switch
    {
        GrossMassWeighed mass => (mass.InstrumentId, mass.CaptureSha256, mass.MassMg),
        PortionWeighed mass => (mass.InstrumentId, mass.CaptureSha256, mass.MassMg),
        CornetWeighed mass => (mass.InstrumentId, mass.CaptureSha256, mass.MassMg),
        ProofGoldWeighed mass => (mass.InstrumentId, mass.CaptureSha256, mass.MassMg),
        ProofCornetWeighed mass => (mass.InstrumentId, mass.CaptureSha256, mass.MassMg),
        _ => null,
    };
}
