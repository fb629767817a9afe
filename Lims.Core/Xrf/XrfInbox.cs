namespace Lims.Core.Xrf;

/// <summary>What a person does with a reading that waits.</summary>
public static class XrfInbox
{
    /// <param name="waiting">The fact that made it wait, and its place in the ledger.</param>
    /// <exception cref="Refusals.RefusedException">Somebody decided already, or the metal is not in it.</exception>
    public static IReadOnlyList<IFact> Assign(
        AppendedFact waiting, bool isOpen, XrfTarget target, IReadOnlyList<XrfSpot> earlier, Methods.XrfLimits limits)
    {
        var row = MustBeOpen(waiting, isOpen).Reading;
        return
        [
            new XrfReadingAssigned(row.FileSha256, waiting.Seq, target.ItemNo),
            .. XrfScreening.Import(
                new XrfReadingImported(target.ItemNo, XrfReadingImported.ByPerson, row), target, earlier, limits),
        ];
    }

    /// <exception cref="Refusals.RefusedException">Somebody decided already, or no reason is given.</exception>
    public static IReadOnlyList<IFact> Dismiss(AppendedFact waiting, bool isOpen, string reason)
    {
        var row = MustBeOpen(waiting, isOpen).Reading;
        return string.IsNullOrWhiteSpace(reason)
            ? throw XrfRefusals.DismissalReasonMissing.With()
            : [new XrfReadingDismissed(row.FileSha256, waiting.Seq, reason)];
    }

    private static XrfReadingUnmatched MustBeOpen(AppendedFact waiting, bool isOpen) => isOpen
        ? (XrfReadingUnmatched)waiting.Fact
        : throw XrfRefusals.InboxClosed.With(waiting.Seq.ToString(CultureInfo.InvariantCulture));
}
