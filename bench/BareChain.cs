using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Lims.Bench;

/// <summary>
/// The floor under the chain part of verify: the same rows from the same file, each hashed with the hash before it.
/// </summary>
/// <remarks>Cells go into the hash as they lie in the file: no JSON, no comparison, no stream, no tree.</remarks>
internal static class BareChain
{
    private const string RowsSql = """
        SELECT Seq, AtUtc, Actor, Kind, Version, Subject, SubjectVersion, Command, Ordinal, Nonce, Body, Hash
        FROM Ledger ORDER BY Seq
        """;

    private const int HashLength = 32;

    /// <returns>How many rows were hashed.</returns>
    public static long Run(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = RowsSql;
        using var reader = command.ExecuteReader();
        var (buffer, rows) = (new byte[64 * 1024], 0L);
        while (reader.Read())
        {
            var length = Put(reader.Handle!, reader.FieldCount, buffer);
            SHA256.HashData(buffer.AsSpan(0, length), buffer.AsSpan(0, HashLength));
            rows++;
        }
        return rows;
    }

    // The buffer begins with the hash of the row above.
    private static int Put(sqlite3_stmt row, int columns, byte[] buffer)
    {
        var length = HashLength;
        for (var column = 0; column < columns; column++)
            if (raw.sqlite3_column_type(row, column) == raw.SQLITE_INTEGER)
            {
                BinaryPrimitives.WriteInt64BigEndian(buffer.AsSpan(length), raw.sqlite3_column_int64(row, column));
                length += sizeof(long);
            }
            else
            {
                var bytes = raw.sqlite3_column_blob(row, column);
                bytes.CopyTo(buffer.AsSpan(length));
                length += bytes.Length;
            }
        return length;
    }
}
