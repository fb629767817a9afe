namespace Lims.Api.Ledger.Verification;

/// <summary>What <c>verify</c> found, in the order in which it looked.</summary>
/// <remarks>
/// A part that is wrong from end to end would print as many lines as it has rows, so each part is cut off after
/// <see cref="MostPerPart"/>; how many more there are is said.
/// </remarks>
public sealed class VerificationReport
{
    /// <summary>How many findings of one part are kept.</summary>
    public const int MostPerPart = 200;

    private readonly List<string> _said = [];
    private readonly List<Finding> _findings = [];
    private readonly SortedDictionary<string, long> _countOf = new(StringComparer.Ordinal);

    public bool IsSound => _findings.Count == 0;

    public IReadOnlyList<Finding> Findings => _findings;

    public bool IsFoundIn(string part) => _countOf.ContainsKey(part);

    /// <summary>Everything to print; the last line says <c>sound</c> or how many findings there are.</summary>
    public IEnumerable<string> Lines =>
    [
        .. _said,
        .. _findings.Select(finding => finding.Line),
        .. _countOf.Where(part => part.Value > MostPerPart)
            .Select(part => Text($"FAILED {part.Key}: {part.Value - MostPerPart} more findings are not printed.")),
        _countOf.Values.Sum() switch
        {
            0 => "sound",
            1 => "not sound: 1 finding",
            var many => Text($"not sound: {many} findings"),
        },
    ];

    /// <summary>Something worth knowing that is not wrong.</summary>
    public void Say(FormattableString line) => _said.Add(Text(line));

    public void Find(string part, string row, string column, FormattableString says)
    {
        var count = _countOf.GetValueOrDefault(part) + 1;
        _countOf[part] = count;
        if (count <= MostPerPart)
            _findings.Add(new Finding(part, row, column, Text(says)));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
