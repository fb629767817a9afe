using System.Data.Common;
using System.Text.Json;

namespace Lims.Api.Ledger.Verification;

/// <summary>Reads every fact strictly and books it into an empty database; keeps what later checks ask for.</summary>
internal sealed class Replay(
    IReadOnlyList<IProjection> projections, IReadOnlyList<RecordCheck> recordChecks, VerificationReport report)
{
    private const string FactsSql = """
        SELECT l.Seq, l.AtUtc, l.Actor, l.Kind, l.Version, l.Subject, l.SubjectVersion, l.Ordinal, l.Body
        FROM Ledger l ORDER BY l.Seq
        """;

    private readonly List<RegisteredKey> _keys = [];
    private readonly List<AppendedFact> _kept = [];
    private readonly SortedDictionary<string, long> _bytes = new(StringComparer.Ordinal);

    /// <summary>The keys that the ledger names.</summary>
    public IReadOnlyList<RegisteredKey> Keys => _keys;

    /// <summary>The SHA-256 of all bytes that facts name, and the first row that does.</summary>
    public IReadOnlyDictionary<string, long> Bytes => _bytes;

    /// <summary>The facts that record checks asked for.</summary>
    public IReadOnlyList<AppendedFact> Kept => _kept;

    public void Run(Snapshot snapshot, DbConnection scratch)
    {
        using var transaction = scratch.BeginTransaction();
        var session = new LedgerSession(scratch, transaction);
        using var rows = snapshot.Rows(FactsSql);
        while (rows.Read())
            if (Fact(rows) is { } appended)
            {
                See(appended);
                Book(session, appended);
            }
        transaction.Commit();
    }

    private AppendedFact? Fact(RowCursor row)
    {
        var (seq, subject, body) = (row.Integer(0), row.Text(5), row.Text(8));
        try
        {
            var fact = FactBody.Read(row.Text(3), row.Integer(4), body);
            if (fact.Subject != subject)
                Find(seq, "Subject", $"the fact is about {fact.Subject}");
            if ((FactBody.RequestOf(body) is null) != (row.Integer(7) != 0))
                Find(seq, "Body", $"the hash of the request stands in the first fact of a command and in no other");
            return new AppendedFact(seq, row.Text(1), row.Text(2), row.Integer(6), fact);
        }
        catch (JsonException unreadable)
        {
            Find(seq, "Body", $"it is no such fact: {unreadable.Message}");
            return null;
        }
    }

    private void See(AppendedFact appended)
    {
        if (appended.Fact is SigningKeyRegistered registered)
        {
            if (RegisteredKey.Of(appended.Seq, registered) is { } key)
                _keys.Add(key);
            else
                Find(appended.Seq, "Body", $"the fingerprint is not that of the key");
        }
        if (appended.Fact is INamesBytes names)
            foreach (var sha256 in names.BytesSha256)
                _bytes.TryAdd(sha256, appended.Seq);
        if (recordChecks.Any(check => check.Concerns(appended.Fact)))
            _kept.Add(appended);
    }

    // A fact that was tampered with may break any projection; what it breaks is said, and the others go on.
    private void Book(LedgerSession session, AppendedFact appended)
    {
        foreach (var projection in projections)
            try
            {
                projection.Apply(session, appended);
            }
            catch (Exception broken) when (broken is DbException or SystemException)
            {
                Find(appended.Seq, "Body", $"{projection.GetType().Name} cannot book it: {broken.Message}");
            }
    }

    private void Find(long seq, string column, FormattableString says) =>
        report.Find("Ledger", string.Create(CultureInfo.InvariantCulture, $"Seq={seq}"), column, says);
}
