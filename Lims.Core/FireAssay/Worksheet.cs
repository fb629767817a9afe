using System.Text;

namespace Lims.Core.FireAssay;

/// <summary>All that a result is calculated from: the same worksheet gives the same result for ever.</summary>
/// <remarks>
/// Numbers keep the digits in which they were written: <c>229.00</c> stays <c>229.00</c>. What may stand in a
/// worksheet is described in docs/calculation.md; one built in code is held to the same limits as one that was read.
/// </remarks>
public sealed record Worksheet
{
    /// <summary>The only set of rules there is so far; a changed formula gets another number.</summary>
    public const string CurrentRules = "1";

    public required Measurement Measurement { get; init; }

    /// <summary>T, the least fineness agreed upon, ‰; null where no conformity is to be stated.</summary>
    public decimal? MinimumPerMille { get; init; }

    public DecisionRule DecisionRule { get; init; } = DecisionRule.Simple;

    /// <summary>How far two replicates may lie apart, ‰, widened for more; null: the rule of the method.</summary>
    public decimal? MaximumRangePerMille { get; init; }

    /// <summary>Decimals of the reported figures, 0 to 9; null: the method's own.</summary>
    public int? ReportDecimals { get; init; }

    /// <summary>Gross mass of the item, mg, for its fine mass.</summary>
    public decimal? GrossMassMg { get; init; }

    /// <exception cref="WorksheetUnreadableException">The text is no worksheet of contracts section 3.1.</exception>
    public static Worksheet Read(string json)
    {
        try
        {
            return Read(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(json));
        }
        catch (EncoderFallbackException)
        {
            throw new WorksheetUnreadableException("The worksheet holds half of a surrogate pair.");
        }
    }

    /// <summary>Reads UTF-8 without a byte order mark.</summary>
    /// <exception cref="WorksheetUnreadableException">The bytes are no worksheet of contracts section 3.1.</exception>
    public static Worksheet Read(ReadOnlyMemory<byte> utf8)
    {
        var worksheet = WorksheetReader.Read(StrictJson.Parse(utf8));
        return WorksheetLimits.Fault(worksheet) is { } fault
            ? throw new WorksheetUnreadableException(fault)
            : worksheet;
    }

    /// <summary>One line of JSON with every member of the method; reading it again gives the same worksheet.</summary>
    public string ToJson() => WorksheetWriter.Write(this);
}
