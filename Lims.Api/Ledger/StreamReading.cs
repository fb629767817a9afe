using System.Data;
using System.Data.Common;

namespace Lims.Api.Ledger;

/// <summary>Reads many streams and kept bytes of one session with statements that are prepared once.</summary>
internal sealed class StreamReading : IDisposable
{
    private readonly DbCommand _stream;
    private readonly DbCommand _last;
    private readonly DbCommand _bytes;

    public StreamReading(LedgerSession session)
    {
        _stream = Statement(session, LedgerReader.StreamSql, "@Subject");
        _last = Statement(session, LedgerReader.LastHashSql, "@Subject");
        _bytes = Statement(session, LedgerReader.BytesSql, "@Sha256");
    }

    /// <summary>Everything that happened to one subject, from its version 1.</summary>
    public List<LedgerRow> Stream(string subject)
    {
        _stream.Parameters[0].Value = subject;
        var rows = new List<LedgerRow>();
        using var row = _stream.ExecuteReader();
        while (row.Read())
            rows.Add(new LedgerRow(
                row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4),
                row.GetString(5), row.GetInt64(6), row.GetString(7), row.GetInt64(8), row.GetFieldValue<byte[]>(9),
                row.GetString(10), row.GetFieldValue<byte[]>(11)));
        return rows;
    }

    /// <summary>The hash of the last thing that happened to a subject, or null where nothing did.</summary>
    public byte[]? LastHash(string subject)
    {
        _last.Parameters[0].Value = subject;
        return _last.ExecuteScalar() as byte[];
    }

    /// <summary>Kept bytes by their SHA-256 (lower-case hex), or null.</summary>
    public byte[]? Bytes(string sha256)
    {
        _bytes.Parameters[0].Value = sha256;
        return _bytes.ExecuteScalar() as byte[];
    }

    public void Dispose()
    {
        _stream.Dispose();
        _last.Dispose();
        _bytes.Dispose();
    }

    private static DbCommand Statement(LedgerSession session, string sql, string parameter)
    {
        var statement = session.Connection.CreateCommand();
        (statement.CommandText, statement.Transaction) = (sql, session.Transaction);
        var only = statement.CreateParameter();
        (only.ParameterName, only.DbType) = (parameter, DbType.String);
        statement.Parameters.Add(only);
        return statement;
    }
}
