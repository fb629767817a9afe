using Lims.Api.Documents.FinenessReport;
using Lims.Core.People;
using Lims.Core.Refusals;
using Lims.Core.Reports;

namespace Lims.Api.Web;

/// <summary>What a page says, in the language its reader chose: Turkish unless English was asked for.</summary>
/// <remarks>
/// Figures, masses and instants are written as on the paper in Turkish and with a point in English; nothing is
/// rounded here, and the server's own culture has no say.
/// </remarks>
public sealed class Speech(bool turkish)
{
    public bool IsTurkish => turkish;

    /// <summary>For the <c>lang</c> attribute: <c>tr</c> or <c>en</c>.</summary>
    public string Language => turkish ? "tr" : "en";

    /// <summary>Both sentences stand side by side in the page, so that none can be forgotten.</summary>
    public string this[string tr, string en] => turkish ? tr : en;

    public string this[BilingualText text] => turkish ? text.Tr : text.En;

    public string this[Detail detail] => turkish ? detail.Turkish : detail.English;

    public string this[RefusedException refused] => turkish ? refused.Turkish : refused.English;

    public string Role(string role) => this[Core.People.Role.Said(role)];

    /// <summary><c>1145.91</c> as <c>1 145,91</c>, or <c>1 145.91</c> in English; the blank is a thin space.</summary>
    /// <exception cref="FormatException">The text is not a plain decimal number.</exception>
    public string Figure(string plain) =>
        turkish ? ReportFigures.Number(plain) : ReportFigures.Number(plain).Replace(',', '.');

    public string Figure(long count) => Figure(count.ToString(CultureInfo.InvariantCulture));

    public string PerMille(string plain) => Figure(plain) + "\u00A0‰";

    /// <summary>A mass as the balance showed it, with the balance's own unit.</summary>
    public string Shown(string digits, string unit) => Figure(digits) + "\u00A0" + unit;

    /// <summary>A mass in mg, written in mg with the decimals it has.</summary>
    public string Mg(string massMg) => Figure(massMg) + "\u00A0mg";

    /// <summary>An instant of the ledger to the minute, on the clock of the house.</summary>
    public string Minute(string atUtc) => ReportFigures.Minute(atUtc);

    public string Day(string atUtc) => ReportFigures.Day(atUtc);
}
