using Lims.Core.Reports;

namespace Lims.Api.Reports;

/// <summary>Why a report was revoked, in words anybody may read.</summary>
public static class RevocationWords
{
    /// <param name="code">One of <see cref="ReportAfterIssue.RevocationCodes"/>.</param>
    public static BilingualText Of(string code) => code switch
    {
        "wrong-result" => new("sonuç yanlış", "the result was wrong"),
        "wrong-item" => new("numune karışmış", "the item was another one"),
        "wrong-description" => new("tanım yanlış", "the description was wrong"),
        "dispute" => new("itiraz", "in dispute"),
        "misuse" => new("kötüye kullanım", "misuse"),
        _ => new("diğer", "another reason"),
    };
}
