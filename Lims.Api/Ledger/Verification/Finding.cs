namespace Lims.Api.Ledger.Verification;

/// <summary>One place where the record does not hold: which part, which row, which column, and what is wrong.</summary>
/// <param name="Part">
/// A table, or <c>structure</c>, <c>checkpoints file</c>, <c>foreign checkpoint</c>, <c>key</c>.
/// </param>
/// <param name="Row">The row by its key, such as <c>Seq=5</c>; empty where the part as a whole is meant.</param>
/// <param name="Column">The column, or empty.</param>
/// <param name="Says">What is wrong, the rest of a sentence.</param>
public sealed record Finding(string Part, string Row, string Column, string Says)
{
    /// <summary>The finding as <c>verify</c> prints it, always one line.</summary>
    public string Line => OneLine(string.Join(
        ' ', new[] { "FAILED", Part, Row, Column }.Where(word => word.Length > 0)) + ": " + Says);

    // What stands in a tampered cell may hold anything; a line of output stays a line.
    private static string OneLine(string text) =>
        string.Concat(text.Select(each => char.IsControl(each) || char.IsSurrogate(each) ? '?' : each));
}
