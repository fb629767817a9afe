using Dapper;
using Lims.Api.Ledger;
using Lims.Core.House;

namespace Lims.Api.House;

/// <summary>Reads what the house says of itself.</summary>
public static class HouseStore
{
    private const string SettingsSql = """
        SELECT s.Version, COALESCE((SELECT MAX(c.Version) FROM HouseConfirmation c
                                    WHERE c.SettingsVersion = s.Version), s.Version) AS StreamVersion,
            s.Origin, s.Title, s.Address, s.Phone, s.Branch, s.LicenceNo, s.LicenceDate, s.AccreditationNo,
            s.CheckerMayApprove,
            CASE WHEN EXISTS (SELECT 1 FROM HouseConfirmation c WHERE c.SettingsVersion = s.Version)
                 THEN 0 ELSE s.IsExample END AS IsExample
        FROM HouseSettings s
        WHERE s.Version = COALESCE(@Version, (SELECT MAX(n.Version) FROM HouseSettings n))
        """;

    /// <summary>The settings in force, or null before any were set.</summary>
    public static HouseSettings? Settings(LedgerSession session) => SettingsAt(session, null);

    /// <summary>The settings of one version, as a report of that day needs them.</summary>
    public static HouseSettings? Settings(LedgerSession session, long version) => SettingsAt(session, version);

    private static HouseSettings? SettingsAt(LedgerSession session, long? version)
    {
        var row = session.Connection.QuerySingleOrDefault<SettingsRow>(
            SettingsSql, new { Version = version }, session.Transaction);
        return row is null
            ? null
            : new HouseSettings(row.Version, row.StreamVersion, row.Origin, row.Title, row.Address, row.Phone,
                row.Branch, row.LicenceNo, row.LicenceDate, row.AccreditationNo, row.CheckerMayApprove == 1,
                row.IsExample == 1);
    }

    private const string StandardFinenessSql = """
        SELECT f.Version, f.Metal, f.Position, f.PerMille, f.AssignmentRule
        FROM StandardFineness f
        WHERE f.Version = COALESCE(@Version, (SELECT MAX(n.Version) FROM StandardFineness n))
        ORDER BY f.Position
        """;

    /// <summary>The standard finenesses of a version, or those in force; null before any were set.</summary>
    public static StandardFinenessTable? StandardFineness(LedgerSession session, long? version = null)
    {
        var rows = session.Connection.Query<FinenessRow>(
            StandardFinenessSql, new { Version = version }, session.Transaction).ToList();
        return rows.Count == 0
            ? null
            : new StandardFinenessTable(
                rows[0].Version,
                [.. rows.GroupBy(row => row.Metal)
                    .Select(metal => new MetalFineness(metal.Key, [.. metal.Select(row => row.PerMille)]))],
                rows[0].AssignmentRule);
    }

    private const string ReportTextSql = """
        SELECT t.Version, t.Position, t.EntryKey, t.TextVersion, t.Tr, t.En
        FROM ReportText t
        WHERE t.Version = COALESCE(@Version, (SELECT MAX(n.Version) FROM ReportText n))
        ORDER BY t.Position
        """;

    /// <summary>The wording of a version, or that in force; null before any was set.</summary>
    public static ReportTextEdition? ReportText(LedgerSession session, long? version = null)
    {
        var rows = session.Connection.Query<TextRow>(
            ReportTextSql, new { Version = version }, session.Transaction).ToList();
        return rows.Count == 0
            ? null
            : new ReportTextEdition(rows[0].Version, rows[0].TextVersion,
                [.. rows.Select(row => new TextEntry(row.EntryKey, row.Tr, row.En))]);
    }

    private sealed record SettingsRow(
        long Version, long StreamVersion, string Origin, string Title, string Address, string Phone, string? Branch,
        string? LicenceNo, string? LicenceDate, string? AccreditationNo, long CheckerMayApprove, long IsExample);

    private sealed record FinenessRow(
        long Version, string Metal, long Position, string PerMille, string AssignmentRule);

    private sealed record TextRow(
        long Version, long Position, string EntryKey, string TextVersion, string Tr, string En);
}
