namespace Lims.Core.Reports;

/// <summary>What may become of a report that was issued: another takes its place, or the house takes it back.</summary>
public static class ReportAfterIssue
{
    /// <summary>The most characters a reason has: it prints under the number.</summary>
    public const int MostReasonLength = 200;

    /// <summary>Why a report is revoked, as the public page says it.</summary>
    public static IReadOnlyList<string> RevocationCodes { get; } =
        ["wrong-result", "wrong-item", "wrong-description", "dispute", "misuse", "other"];

    /// <exception cref="Refusals.RefusedException">
    /// It is not issued, void, revoked, or replaced already; or there is no reason that could be printed.
    /// </exception>
    public static ReportAmendment Amend(ReportBook.Entry entry, string reason)
    {
        MustStand(entry);
        if (!IsSentence(reason))
            throw ReportsRefusals.AmendmentReason.With(entry.ReportNo);
        return new ReportAmendment(entry.ReportNo, reason);
    }

    /// <exception cref="Refusals.RefusedException">
    /// It is not issued, void, revoked already, or replaced; or it is not said why.
    /// </exception>
    public static IReadOnlyList<IFact> Revoke(ReportBook.Entry entry, string code, string reason)
    {
        MustStand(entry);
        if (!RevocationCodes.Contains(code))
            throw ReportsRefusals.RevocationCode.With(code, string.Join(", ", RevocationCodes));
        if (!IsSentence(reason))
            throw ReportsRefusals.RevocationReason.With(entry.ReportNo);
        return [new ReportRevoked(entry.ReportNo, code, reason)];
    }

    private static void MustStand(ReportBook.Entry entry)
    {
        if (entry.Voided)
            throw ReportsRefusals.AlreadyVoided.With(entry.ReportNo);
        if (!entry.Issued)
            throw ReportsRefusals.InPreparation.With(entry.ReportNo);
        if (entry.Revoked)
            throw ReportsRefusals.Revoked.With(entry.ReportNo);
        if (entry.ReplacedBy is { } successor)
            throw ReportsRefusals.Replaced.With(entry.ReportNo, successor);
    }

    private static bool IsSentence(string text) => !string.IsNullOrWhiteSpace(text)
        && text.Length <= MostReasonLength && !text.Any(char.IsControl);
}
