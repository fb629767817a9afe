using System.Data;
using System.Data.Common;
using Lims.Api.Ledger.Verification;
using Microsoft.Data.SqlClient;

namespace Lims.Api.Ledger.Moving;

/// <summary>
/// Copies one table row by row, cell by cell as it stands; rows whose key stands in the target are passed over.
/// </summary>
internal sealed class TableCopy(TableShape table, LedgerSession source, LedgerDatabase target, DbConnection to)
{
    private const long MostBytes = 16 * 1024 * 1024;

    /// <summary>Copies in several transactions, so that one that breaks off goes on where it stopped.</summary>
    /// <param name="mostRows">How many rows one transaction takes; bytes may end it earlier.</param>
    /// <param name="progress">Hears after each transaction how many rows were copied.</param>
    public void Run(long mostRows, Action<long> progress)
    {
        var known = KnownKeys();
        using var rows = RowCursor.Of(source.Connection, table.SelectSql, source.Transaction);
        var (copied, isOpen) = (0L, rows.Read());
        while (isOpen)
        {
            using var transaction = target.BeginWrite(to);
            using var insert = Insert(transaction);
            var (count, bytes) = (0L, 0L);
            for (; isOpen && count < mostRows && bytes < MostBytes; isOpen = rows.Read())
                if (!known.Contains(KeyOf(rows, table.Key)))
                {
                    bytes += Fill(insert, rows);
                    insert.ExecuteNonQuery();
                    count++;
                }
            transaction.Commit();
            copied += count;
            progress(copied);
        }
    }

    /// <summary>How many rows there are.</summary>
    public static long Count(TableShape table, LedgerSession session) => session.Number(table.CountSql);

    // A key is remembered as text; of a ledger of a million rows that is some 100 MB, and only after a broken move.
    private HashSet<string> KnownKeys()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        using var transaction = target.BeginWrite(to);
        using var rows = RowCursor.Of(to, table.KeysSql, transaction);
        while (rows.Read())
            known.Add(KeyOf(rows, [.. Enumerable.Range(0, table.Key.Count)]));
        return known;
    }

    private string KeyOf(RowCursor row, IReadOnlyList<int> places) => string.Join('\n', table.Key.Zip(places,
        (column, place) => table.Kinds[column] == CellKind.Integer
            ? row.Integer(place).ToString(CultureInfo.InvariantCulture)
            : row.Text(place)));

    private DbCommand Insert(DbTransaction transaction)
    {
        var insert = to.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = table.InsertSql;
        foreach (var (column, kind) in table.Columns.Zip(table.Kinds))
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = "@" + column;
            parameter.DbType = kind switch
            {
                CellKind.Integer => DbType.Int64,
                CellKind.Text => DbType.String,
                _ => DbType.Binary,
            };
            // Without a size the server would keep one plan for each length.
            if (parameter is SqlParameter && kind != CellKind.Integer)
                parameter.Size = -1;
            insert.Parameters.Add(parameter);
        }
        return insert;
    }

    private long Fill(DbCommand insert, RowCursor row)
    {
        var bytes = 0L;
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var kind = row.Kind(column);
            if (kind != CellKind.Null && kind != table.Kinds[column])
                throw new DataException($"{table.Name} {table.RowOf(row)} {table.Columns[column]} holds {
                    row.Show(column)}: run 'ayarevi verify' over the source.");
            insert.Parameters[column].Value = kind switch
            {
                CellKind.Null => DBNull.Value,
                CellKind.Integer => row.Integer(column),
                CellKind.Text => row.Text(column),
                _ => row.Bytes(column).ToArray(),
            };
            bytes += kind == CellKind.Integer ? sizeof(long) : row.Bytes(column).Length;
        }
        return bytes;
    }
}
