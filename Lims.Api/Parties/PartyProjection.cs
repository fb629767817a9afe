using Dapper;
using Lims.Api.Ledger;
using Lims.Core.Parties;

namespace Lims.Api.Parties;

/// <summary>How far each party's stream has come; the parties' own data is no projection.</summary>
public sealed class PartyProjection : IProjection
{
    private const string InsertSql = """
        INSERT INTO PartyState (PartyId, PartyVersion, Erased) VALUES (@PartyId, 1, 0)
        """;

    private const string RecordSql = """
        UPDATE PartyState SET PartyVersion = @PartyVersion WHERE PartyId = @PartyId
        """;

    private const string EraseSql = """
        UPDATE PartyState SET Erased = 1 WHERE PartyId = @PartyId
        """;

    public void Apply(LedgerSession session, AppendedFact appended)
    {
        switch (appended.Fact)
        {
            case PartyRecorded recorded:
                session.Connection.Execute(
                    recorded.PartyVersion == 1 ? InsertSql : RecordSql,
                    new { recorded.PartyId, recorded.PartyVersion }, session.Transaction);
                break;
            case PartyErased erased:
                session.Connection.Execute(EraseSql, new { erased.PartyId }, session.Transaction);
                break;
        }
    }
}
