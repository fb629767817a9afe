using Lims.Api.Audit;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Core.FireAssay;
using Lims.Core.Grading;
using Lims.Core.Orders;
using Lims.Core.Reports;
using Lims.Core.Xrf;

namespace Lims.Api.Grading;

/// <summary>
/// Everything a second person looks at before passing a result, folded from the facts as a report is.
/// </summary>
/// <param name="Attempts">The newest first: that is the one to be passed.</param>
/// <param name="Gross">Weighings of the whole item by their stage.</param>
/// <param name="Screening">What the spectrometer said, or null.</param>
public sealed record GradedCase(
    CaseFile File,
    CaseItem Item,
    GradeRow Grade,
    IReadOnlyList<GradedAttempt> Attempts,
    IReadOnlyDictionary<string, GradedWeighing> Gross,
    IReadOnlyList<GradedLoss> Losses,
    XrfScreened? Screening,
    string? CheckedBy,
    string? ApprovedBy)
{
    private EditionTextDictionary Words { get; } = EditionTextDictionary.Of(File.Texts);

    public GradedAttempt Newest => Attempts[0];

    /// <summary>The house's own word for a code, as its paper has it; the code itself where it has none.</summary>
    public BilingualText Word(string key) =>
        Words.GetValueOrDefault(key) ?? new BilingualText(key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..],
            key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..]);

    /// <exception cref="Core.Refusals.RefusedException">There is no such item, or no result of it.</exception>
    public static GradedCase Of(LedgerSession session, string itemNo)
    {
        var row = OrdersStore.Item(session, itemNo) ?? throw OrdersRefusals.ItemUnknown.With(itemNo);
        var grade = GradingStore.Grade(session, itemNo) ?? throw GradingRefusals.NoResult.With(itemNo);
        var gathered = EvidenceStreams.Gather(row.OrderNo, [itemNo], subject =>
            [.. LedgerReader.Stream(session, subject).Select(each => each.ToAppended())]);
        var file = CaseFile.From(gathered.SelectMany(stream => stream.Facts), row.OrderNo, [itemNo]);
        var item = file.Items[0];
        var names = new Names(session);
        var weighings = new GradedWeighings(session, names, item.Facts);
        return new GradedCase(
            file,
            item,
            grade,
            [.. item.Calculations.Reverse().Select(each => Attempt(file, item, each, weighings, names))],
            weighings.Gross,
            [.. item.All<PortionLost>().Select(lost => new GradedLoss(lost.Fact.TrayNo + "/" + lost.Fact.Position,
                lost.Fact.Reason, lost.Appended.AtUtc, names.Of(lost.Appended.Actor)))],
            item.All<XrfScreened>() is [.., var screened] ? screened.Fact : null,
            grade.CheckedBy is null ? null : names.Of(grade.CheckedBy),
            grade.ApprovedBy is null ? null : names.Of(grade.ApprovedBy));
    }

    private static GradedAttempt Attempt(
        CaseFile file, CaseItem item, (AppendedFact Appended, AssayCalculated Fact) calculation,
        GradedWeighings weighings, Names names)
    {
        var worksheet = file.WorksheetOf(item, calculation.Appended).Worksheet;
        var derivation = Derivation.Of(worksheet);
        return new GradedAttempt(
            calculation.Appended.Seq,
            calculation.Appended.AtUtc,
            names.Of(calculation.Appended.Actor),
            calculation.Fact,
            derivation,
            RecomputedResult.Agrees(calculation.Fact.ResultJson, derivation.Result.ToJson())
                && calculation.Fact.WorksheetSha256 == Evidence.Sha256Of(worksheet.ToJson()),
            weighings.LoadedBefore(calculation.Appended.Seq),
            weighings.CornetsBefore(calculation.Appended.Seq));
    }
}
