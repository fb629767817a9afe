using System.Text;
using Lims.Api.Audit;
using Lims.Api.Ledger;
using Lims.Core.FireAssay;
using Lims.Core.Instruments;
using Lims.Core.Orders;

namespace Lims.Api.Grading;

/// <summary>Finds to every mass of an item's trays the bytes that the balance sent.</summary>
internal sealed class GradedWeighings(LedgerSession session, Names names, IReadOnlyList<AppendedFact> facts)
{
    /// <summary>The whole item by stage, <c>received</c> or <c>delivered</c>.</summary>
    public IReadOnlyDictionary<string, GradedWeighing> Gross => Collect(long.MaxValue, fact =>
        fact is GrossMassWeighed gross
            ? (gross.Stage, gross.MassMg, gross.InstrumentId, gross.CaptureSha256)
            : null);

    public IReadOnlyDictionary<string, GradedWeighing> LoadedBefore(long seq) => Collect(seq, fact => fact switch
    {
        ProofGoldWeighed gold => (Place(gold.TrayNo, gold.Position), gold.MassMg, gold.InstrumentId,
            gold.CaptureSha256),
        PortionWeighed portion => (Place(portion.TrayNo, portion.Position), portion.MassMg, portion.InstrumentId,
            portion.CaptureSha256),
        _ => null,
    });

    public IReadOnlyDictionary<string, GradedWeighing> CornetsBefore(long seq) => Collect(seq, fact => fact switch
    {
        ProofCornetWeighed proof => (Place(proof.TrayNo, proof.Position), proof.MassMg, proof.InstrumentId,
            proof.CaptureSha256),
        CornetWeighed cornet => (Place(cornet.TrayNo, cornet.Position), cornet.MassMg, cornet.InstrumentId,
            cornet.CaptureSha256),
        _ => null,
    });

    // A later weighing of the same place takes the earlier one's: the worksheet has it so.
    private Dictionary<string, GradedWeighing> Collect(
        long seq, Func<IFact, (string Place, string MassMg, string InstrumentId, string CaptureSha256)?> read)
    {
        var found = new Dictionary<string, GradedWeighing>(StringComparer.Ordinal);
        foreach (var appended in facts.Where(each => each.Seq < seq))
            if (read(appended.Fact) is { } mass)
            {
                var bytes = LedgerReader.Bytes(session, mass.CaptureSha256) ?? throw new InvalidOperationException(
                    $"The bytes {mass.CaptureSha256} of a balance are not kept.");
                found[mass.Place] = new GradedWeighing(
                    BalanceCapture.ShownMg(bytes) ?? mass.MassMg, BalanceCapture.Read(bytes), mass.InstrumentId,
                    string.Concat(Encoding.Latin1.GetString(bytes).Select(Written)), mass.CaptureSha256,
                    appended.AtUtc, names.Of(appended.Actor));
            }
        return found;
    }

    private static string Written(char sent) => sent switch
    {
        '\r' => "\\r",
        '\n' => "\\n",
        < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)sent:x2}"),
        _ => sent.ToString(),
    };

    private static string Place(string trayNo, string position) => trayNo + "/" + position;
}
