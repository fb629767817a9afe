using Dapper;
using Lims.Api.Ledger;
using Lims.Core.House;

namespace Lims.Api.House;

/// <summary>Every version of the house's settings, finenesses and wording.</summary>
public sealed class HouseProjection : IProjection
{
    public void Apply(LedgerSession session, AppendedFact appended)
    {
        switch (appended.Fact)
        {
            case HouseSettingsSet set:
                InsertSettings(session, appended.SubjectVersion, set);
                break;
            case HouseDataConfirmed confirmed:
                session.Connection.Execute(
                    ConfirmSql,
                    new { Version = appended.SubjectVersion, confirmed.SettingsVersion },
                    session.Transaction);
                break;
            case StandardFinenessSet set:
                InsertFineness(session, appended.SubjectVersion, set);
                break;
            case ReportTextSet set:
                InsertText(session, appended.SubjectVersion, set);
                break;
        }
    }

    private const string InsertSettingsSql = """
        INSERT INTO HouseSettings (Version, Origin, Title, Address, Phone, Branch, LicenceNo, LicenceDate,
            AccreditationNo, CheckerMayApprove, IsExample)
        VALUES (@Version, @Origin, @Title, @Address, @Phone, @Branch, @LicenceNo, @LicenceDate,
            @AccreditationNo, @CheckerMayApprove, @IsExample)
        """;

    private static void InsertSettings(LedgerSession session, long version, HouseSettingsSet set) =>
        session.Connection.Execute(
            InsertSettingsSql,
            new
            {
                Version = version, set.Origin, set.Title, set.Address, set.Phone, set.Branch, set.LicenceNo,
                set.LicenceDate, set.AccreditationNo, set.CheckerMayApprove, set.IsExample,
            },
            session.Transaction);

    private const string ConfirmSql = """
        INSERT INTO HouseConfirmation (Version, SettingsVersion) VALUES (@Version, @SettingsVersion)
        """;

    private const string InsertFinenessSql = """
        INSERT INTO StandardFineness (Version, Metal, Position, PerMille, AssignmentRule)
        VALUES (@Version, @Metal, @Position, @PerMille, @AssignmentRule)
        """;

    private static void InsertFineness(LedgerSession session, long version, StandardFinenessSet set)
    {
        var position = 0L;
        foreach (var metal in set.Metals)
            foreach (var perMille in metal.PerMille)
                session.Connection.Execute(
                    InsertFinenessSql,
                    new
                    {
                        Version = version, metal.Metal, Position = ++position, PerMille = perMille, set.AssignmentRule,
                    },
                    session.Transaction);
    }

    private const string InsertTextSql = """
        INSERT INTO ReportText (Version, Position, EntryKey, TextVersion, Tr, En)
        VALUES (@Version, @Position, @EntryKey, @TextVersion, @Tr, @En)
        """;

    private static void InsertText(LedgerSession session, long version, ReportTextSet set)
    {
        foreach (var (index, entry) in set.Entries.Index())
            session.Connection.Execute(
                InsertTextSql,
                new
                {
                    Version = version, Position = index + 1L, EntryKey = entry.Key, set.TextVersion, entry.Tr, entry.En,
                },
                session.Transaction);
    }
}
