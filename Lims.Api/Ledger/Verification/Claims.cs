namespace Lims.Api.Ledger.Verification;

/// <summary>Collects every checkpoint that speaks of this ledger, and says which cannot be read.</summary>
internal sealed class Claims(VerificationReport report)
{
    public const string FilePart = "checkpoints file";
    public const string ForeignPart = "foreign checkpoint";

    private readonly List<Claim> _all = [];

    public IReadOnlyList<Claim> All => _all;

    private const string CheckpointsSql = """
        SELECT c.Size, c.Note FROM [Checkpoint] c ORDER BY c.Size
        """;

    public void FromTable(Snapshot snapshot)
    {
        using var rows = snapshot.Rows(CheckpointsSql);
        while (rows.Read())
        {
            var row = $"Size={rows.Show(0)}";
            if (Parse(() => SignedCheckpoint.Parse(rows.Text(1))) is not { } signed)
                report.Find("Checkpoint", row, "Note", $"it is no signed checkpoint");
            else if (rows.Kind(0) != CellKind.Integer || rows.Integer(0) != signed.Checkpoint.Size)
                report.Find("Checkpoint", row, "Size", $"the note speaks of {signed.Checkpoint.Size} rows");
            else
                _all.Add(new Claim("Checkpoint", row, "Note", signed));
        }
    }

    /// <summary>
    /// Each line of <c>ayarevi.checkpoints</c> is one note. A last line without its end was being written when the
    /// house stopped, and proves nothing.
    /// </summary>
    public void FromFile(string? text)
    {
        if (text is null)
        {
            report.Say($"notice: no checkpoints file was found beside the database");
            return;
        }
        var known = _all.Select(claim => claim.Signed.Note).ToHashSet(StringComparer.Ordinal);
        var lines = text.Split('\n');
        foreach (var (index, line) in lines[..^1].Index())
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"line {index + 1}");
            if (Parse(() => SignedCheckpoint.ParseLine(line)) is not { } signed)
                report.Find(FilePart, row, "", $"it is no signed checkpoint");
            else
            {
                _all.Add(new Claim(FilePart, row, "", signed));
                var size = string.Create(CultureInfo.InvariantCulture, $"Size={signed.Checkpoint.Size}");
                if (!known.Contains(signed.Note))
                    report.Find("Checkpoint", size, "", $"the row is missing or not that of {FilePart} {row}");
            }
        }
        var kept = _all.Where(claim => claim.Part == FilePart).Select(claim => claim.Signed.Note).ToHashSet();
        if (known.Count(note => !kept.Contains(note)) is > 0 and var absent)
            report.Say($"notice: {absent} checkpoints of the database do not stand in the checkpoints file");
        if (lines[^1].Length > 0)
            report.Say($"notice: the last line of the checkpoints file has no end, it was not written out");
    }

    /// <summary>A note kept by somebody else, or a whole file of them.</summary>
    public void FromElsewhere(string? text)
    {
        if (text is null)
            return;
        if (Parse(() => SignedCheckpoint.Parse(text)) is { } single)
        {
            _all.Add(new Claim(ForeignPart, "", "", single));
            return;
        }
        foreach (var (index, line) in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"line {index + 1}");
            if (Parse(() => SignedCheckpoint.ParseLine(line)) is { } signed)
                _all.Add(new Claim(ForeignPart, row, "", signed));
            else
                report.Find(ForeignPart, row, "", $"it is no signed checkpoint");
        }
        if (_all.All(claim => claim.Part != ForeignPart))
            report.Find(ForeignPart, "", "", $"the file holds no signed checkpoint");
    }

    private static SignedCheckpoint? Parse(Func<SignedCheckpoint> parse)
    {
        try
        {
            return parse();
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
