using Dapper;
using Lims.Api.Ledger;
using Lims.Core.Parties;

namespace Lims.Api.Parties;

/// <summary>Reads and writes persons and companies; every version of one is a row that stays.</summary>
public static class PartyStore
{
    private const string FindSql = """
        SELECT p.PartyId, p.PartyVersion, p.Salt, p.Kind, p.Name, p.Place, p.Phone, p.IdentityKind, p.IdentityNo,
            p.SearchKey
        FROM Party p JOIN PartyState s ON s.PartyId = p.PartyId AND s.PartyVersion = p.PartyVersion
        WHERE p.PartyId = @PartyId
        """;

    /// <summary>A party as it stands, or null when it was never recorded or was erased.</summary>
    public static Party? Find(LedgerSession session, string partyId) =>
        Read(session.Connection.QuerySingleOrDefault<PartyRow>(
            FindSql, new { PartyId = partyId }, session.Transaction));

    private const string AtSql = """
        SELECT p.PartyId, p.PartyVersion, p.Salt, p.Kind, p.Name, p.Place, p.Phone, p.IdentityKind, p.IdentityNo,
            p.SearchKey
        FROM Party p WHERE p.PartyId = @PartyId AND p.PartyVersion = @PartyVersion
        """;

    /// <summary>One version of a party, or null.</summary>
    public static Party? At(LedgerSession session, string partyId, long partyVersion) =>
        Read(session.Connection.QuerySingleOrDefault<PartyRow>(
            AtSql, new { PartyId = partyId, PartyVersion = partyVersion }, session.Transaction));

    private const string SearchSql = """
        SELECT p.PartyId, p.PartyVersion, p.Salt, p.Kind, p.Name, p.Place, p.Phone, p.IdentityKind, p.IdentityNo,
            p.SearchKey
        FROM Party p JOIN PartyState s ON s.PartyId = p.PartyId AND s.PartyVersion = p.PartyVersion
        WHERE p.SearchKey >= @From AND p.SearchKey < @Until
        ORDER BY p.SearchKey, p.PartyId
        """;

    /// <summary>The first parties whose name begins so, whatever the case and the dots of its letters.</summary>
    public static IReadOnlyList<Party> Search(LedgerSession session, string beginning, int count)
    {
        var from = SearchKey.Of(beginning);
        return [.. session.Connection
            .Query<PartyRow>(
                SearchSql, new { From = from, Until = from + "\uFFFD" }, session.Transaction, buffered: false)
            .Take(count)
            .Select(row => Read(row)!)];
    }

    private const string SearchPhoneSql = """
        SELECT p.PartyId, p.PartyVersion, p.Salt, p.Kind, p.Name, p.Place, p.Phone, p.IdentityKind, p.IdentityNo,
            p.SearchKey
        FROM Party p JOIN PartyState s ON s.PartyId = p.PartyId AND s.PartyVersion = p.PartyVersion
        WHERE p.Phone >= @From AND p.Phone < @Until
        ORDER BY p.Phone, p.PartyId
        """;

    /// <summary>The first parties whose number begins so, however it is spelled.</summary>
    public static IReadOnlyList<Party> SearchPhone(LedgerSession session, string beginning, int count)
    {
        var from = PhoneNumber.Beginning(beginning);
        // ':' is the character behind '9', so the range holds every number that begins so and no other.
        return [.. session.Connection
            .Query<PartyRow>(
                SearchPhoneSql, new { From = from, Until = from + ":" }, session.Transaction, buffered: false)
            .Take(count)
            .Select(row => Read(row)!)];
    }

    private const string StateSql = """
        SELECT s.PartyId, s.PartyVersion, s.Erased FROM PartyState s WHERE s.PartyId = @PartyId
        """;

    /// <summary>The salt of the version that these facts recorded, or null once the person was erased.</summary>
    public static byte[]? SaltOf(LedgerSession session, IReadOnlyList<IFact> facts) =>
        facts.OfType<PartyRecorded>().FirstOrDefault() is { } recorded
            ? At(session, recorded.PartyId, recorded.PartyVersion)?.Salt
            : null;

    /// <summary>How far a party's stream has come, or null.</summary>
    public static PartyState? State(LedgerSession session, string partyId)
    {
        var row = session.Connection.QuerySingleOrDefault<StateRow>(
            StateSql, new { PartyId = partyId }, session.Transaction);
        return row is null ? null : new PartyState(row.PartyId, row.PartyVersion, row.Erased == 1);
    }

    private const string InsertSql = """
        INSERT INTO Party (PartyId, PartyVersion, Salt, Kind, Name, Place, Phone, IdentityKind, IdentityNo, SearchKey)
        VALUES (@PartyId, @PartyVersion, @Salt, @Kind, @Name, @Place, @Phone, @IdentityKind, @IdentityNo, @SearchKey)
        """;

    /// <summary>Writes one version; its fact stands in the same transaction.</summary>
    public static void Insert(LedgerSession session, Party party) => session.Connection.Execute(
        InsertSql,
        new
        {
            party.PartyId, party.PartyVersion, party.Salt, party.Kind, party.Name, party.Place, party.Phone,
            party.IdentityKind, party.IdentityNo, party.SearchKey,
        },
        session.Transaction);

    private const string EraseSql = """
        DELETE FROM Party WHERE PartyId = @PartyId
        """;

    /// <summary>Deletes every version: only beside a <see cref="PartyErased"/>.</summary>
    public static void Erase(LedgerSession session, string partyId) =>
        session.Connection.Execute(EraseSql, new { PartyId = partyId }, session.Transaction);

    private const string AllSql = """
        SELECT p.PartyId, p.PartyVersion, p.Salt, p.Kind, p.Name, p.Place, p.Phone, p.IdentityKind, p.IdentityNo,
            p.SearchKey
        FROM Party p ORDER BY p.PartyId, p.PartyVersion
        """;

    /// <summary>Every row, one at a time: what <see cref="PartyVerification"/> recomputes.</summary>
    public static IEnumerable<Party> All(LedgerSession session) =>
        session.Connection.Query<PartyRow>(AllSql, transaction: session.Transaction, buffered: false)
            .Select(row => Read(row)!);

    private static Party? Read(PartyRow? row) => row is null
        ? null
        : new Party(row.PartyId, row.PartyVersion, row.Salt, row.Kind, row.Name, row.Place, row.Phone,
            row.IdentityKind, row.IdentityNo, row.SearchKey);

    private sealed record PartyRow(
        string PartyId, long PartyVersion, byte[] Salt, string Kind, string Name, string? Place, string? Phone,
        string? IdentityKind, string? IdentityNo, string SearchKey);

    private sealed record StateRow(string PartyId, long PartyVersion, long Erased);
}
