namespace Lims.Core.FireAssay;

/// <summary>Cells of trays as the facts left them: what the tables hold, found again without any table.</summary>
public static class TrayFold
{
    /// <returns>The cells in the order they were given away.</returns>
    public static IReadOnlyList<TrayCell> Cells(IEnumerable<AppendedFact> facts)
    {
        var cells = new Dictionary<(string TrayNo, string Position), TrayCell>();
        foreach (var appended in facts.OrderBy(appended => appended.Seq))
            Apply(cells, appended);
        return [.. cells.Values.OrderBy(cell => cell.PlacedSeq)];
    }

    private static void Apply(Dictionary<(string TrayNo, string Position), TrayCell> cells, AppendedFact appended)
    {
        switch (appended.Fact)
        {
            case ProofPlaced proof:
                cells.Add((proof.TrayNo, proof.Position), new TrayCell(appended.Seq, proof.TrayNo, proof.Position,
                    proof.ProofGroup, null, null, 0, proof.PurityPerMille, null, null, false));
                break;
            case PortionPlaced portion:
                cells.Add((portion.TrayNo, portion.Position), new TrayCell(appended.Seq, portion.TrayNo,
                    portion.Position, portion.ProofGroup, portion.ItemNo, portion.BlindNo, portion.Attempt, null, null,
                    null, false));
                break;
            case ProofGoldWeighed gold:
                cells[(gold.TrayNo, gold.Position)] =
                    cells[(gold.TrayNo, gold.Position)] with { MassMg = gold.MassMg };
                break;
            case PortionWeighed portion:
                cells[(portion.TrayNo, portion.Position)] =
                    cells[(portion.TrayNo, portion.Position)] with { MassMg = portion.MassMg };
                break;
            case ProofCornetWeighed cornet:
                cells[(cornet.TrayNo, cornet.Position)] =
                    cells[(cornet.TrayNo, cornet.Position)] with { CornetMg = cornet.MassMg };
                break;
            case CornetWeighed cornet:
                cells[(cornet.TrayNo, cornet.Position)] =
                    cells[(cornet.TrayNo, cornet.Position)] with { CornetMg = cornet.MassMg };
                break;
            case PortionLost lost:
                cells[(lost.TrayNo, lost.Position)] = cells[(lost.TrayNo, lost.Position)] with { Lost = true };
                break;
        }
    }

    /// <summary>Everyone whose hands put a mass on one of these trays.</summary>
    public static IReadOnlySet<string> Weighers(IEnumerable<AppendedFact> facts) => facts
        .Where(appended => appended.Fact is ProofGoldWeighed or PortionWeighed or ProofCornetWeighed or CornetWeighed)
        .Select(appended => appended.Actor)
        .ToHashSet(StringComparer.Ordinal);
}
