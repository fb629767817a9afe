using Lims.Core.House;

namespace Lims.Core.Custody;

/// <summary>The minute of handing metal back (<i>teslim tutanağı</i>).</summary>
/// <remarks>
/// Per piece and in total at least what a bank must write on such a minute (BDDK, Official Gazette 31391 of 2021):
/// distinguishing phrase, mass, fineness, the milyem used, converted mass, and their sum.
/// </remarks>
/// <param name="SlipNo">Number of the slip; the order's number where one hand-over closes the order.</param>
/// <param name="HandedBackAtUtc">Text of <see cref="Ledger.LedgerInstant"/>.</param>
/// <param name="ReportNos">The reports that go with the metal.</param>
/// <param name="CollectedBy">Who takes it.</param>
/// <param name="Authority">By what right, when that is not the customer, such as a power of attorney.</param>
/// <param name="HandedBackBy">Name of the person of the house.</param>
public sealed record ReturnSlip(
    PaperHouse House,
    string SlipNo,
    string OrderNo,
    string HandedBackAtUtc,
    string CustomerName,
    string? CustomerPlace,
    IReadOnlyList<string> ReportNos,
    string CollectedBy,
    string? Authority,
    string HandedBackBy,
    IReadOnlyList<ReturnedPiece> Pieces);
