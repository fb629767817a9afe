using System.Buffers.Binary;
using System.Security.Cryptography;
using Lims.Api.Ledger.Verification;
using Lims.Core.Ledger;
using Microsoft.Data.Sqlite;

namespace Lims.Bench;

/// <summary>
/// The floor under the chain part of verify: the same rows from the same file, each hashed with the hash before it.
/// </summary>
/// <remarks>
/// Cells go into the hash as they lie in the file, on one thread: no JSON, no comparison, no stream, no tree.
/// </remarks>
internal static class BareChain
{
    private const string RowsSql = """
        SELECT Seq, AtUtc, Actor, Kind, Version, Subject, SubjectVersion, Command, Ordinal, Nonce, Body, Hash
        FROM Ledger ORDER BY Seq
        """;

    private const int MostBytes = 64 * 1024;

    /// <returns>How many rows were hashed.</returns>
    public static long Run(SqliteConnection connection)
    {
        using var snapshot = new Snapshot(connection);
        using var row = snapshot.Rows(RowsSql);
        var (buffer, rows) = (new byte[MostBytes], 0L);
        while (row.Read())
        {
            var length = Put(row, buffer);
            SHA256.HashData(buffer.AsSpan(0, length), buffer.AsSpan(0, MerkleTree.HashLength));
            rows++;
        }
        return rows;
    }

    // The buffer begins with the hash of the row above.
    private static int Put(RowCursor row, byte[] buffer)
    {
        var length = MerkleTree.HashLength;
        for (var column = 0; column < LedgerColumn.All.Length; column++)
            if (LedgerColumn.All[column].Kind == CellKind.Integer)
            {
                BinaryPrimitives.WriteInt64BigEndian(buffer.AsSpan(length), row.Integer(column));
                length += sizeof(long);
            }
            else
            {
                var bytes = row.Bytes(column);
                bytes.CopyTo(buffer.AsSpan(length));
                length += bytes.Length;
            }
        return length;
    }
}
