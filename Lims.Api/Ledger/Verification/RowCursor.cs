using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Lims.Api.Ledger.Verification;

/// <summary>Reads rows cell by cell as they stand, without converting: text as UTF-8, bytes as bytes.</summary>
/// <remarks>
/// On SQLite it looks at the statement itself, because a provider's getter turns the text '5' into the number 5 and
/// broken UTF-8 into another text, and both would hide a change. A span is valid until the next <see cref="Read"/>.
/// </remarks>
internal sealed class RowCursor : IDisposable
{
    private readonly DbCommand _command;
    private readonly DbDataReader _reader;
    private readonly nint? _statement;
    private readonly byte[][] _cells;

    /// <summary>Runs the command and owns it: the provider closes a command's rows with it.</summary>
    public RowCursor(DbCommand command)
    {
        _command = command;
        _reader = command.ExecuteReader();
        _statement = (_reader as SqliteDataReader)?.Handle?.DangerousGetHandle();
        _cells = new byte[_reader.FieldCount][];
        Array.Fill(_cells, []);
    }

    public static RowCursor Of(DbConnection connection, string sql, DbTransaction? transaction = null)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return new RowCursor(command);
    }

    public bool Read() => _reader.Read();

    public CellKind Kind(int column) => _statement is { } statement
        ? SqliteCell.Kind(statement, column) switch
        {
            raw.SQLITE_NULL => CellKind.Null,
            raw.SQLITE_INTEGER => CellKind.Integer,
            raw.SQLITE_TEXT => CellKind.Text,
            raw.SQLITE_BLOB => CellKind.Blob,
            _ => CellKind.Foreign,
        }
        : _reader.GetValue(column) switch
        {
            DBNull => CellKind.Null,
            long => CellKind.Integer,
            string => CellKind.Text,
            byte[] => CellKind.Blob,
            _ => CellKind.Foreign,
        };

    public long Integer(int column) =>
        _statement is { } statement ? SqliteCell.Integer(statement, column) : _reader.GetInt64(column);

    /// <summary>The UTF-8 of a text or the bytes of a blob; empty for nothing.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => _statement is { } statement
        ? Copy(statement, column)
        : _reader.GetValue(column) switch
        {
            string text => Encoding.UTF8.GetBytes(text),
            byte[] bytes => bytes,
            _ => [],
        };

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <summary>The cell for a person to read, cut off where it is long.</summary>
    public string Show(int column) => Kind(column) switch
    {
        CellKind.Null => "NULL",
        CellKind.Integer => Integer(column).ToString(CultureInfo.InvariantCulture),
        CellKind.Text => $"'{Cut(Text(column))}'",
        CellKind.Blob => $"x'{Cut(Convert.ToHexStringLower(Bytes(column)[..Math.Min(Bytes(column).Length, 40)]))}'",
        _ => "a value of a kind that no table of this product holds",
    };

    /// <summary>Whether two cells are the same in kind and content.</summary>
    public bool Same(int column, RowCursor other) => Kind(column) == other.Kind(column) && Kind(column) switch
    {
        CellKind.Null => true,
        CellKind.Integer => Integer(column) == other.Integer(column),
        CellKind.Foreign => false,
        _ => Bytes(column).SequenceEqual(other.Bytes(column)),
    };

    /// <summary>The order in which both engines sort: nothing, numbers, then text by its bytes.</summary>
    public int Compare(int column, RowCursor other)
    {
        var kinds = Kind(column).CompareTo(other.Kind(column));
        return kinds != 0 ? kinds
            : Kind(column) == CellKind.Integer ? Integer(column).CompareTo(other.Integer(column))
            : Bytes(column).SequenceCompareTo(other.Bytes(column));
    }

    public void Dispose()
    {
        _reader.Dispose();
        _command.Dispose();
    }

    private ReadOnlySpan<byte> Copy(nint statement, int column)
    {
        var bytes = SqliteCell.Bytes(statement, column);
        var length = bytes == 0 ? 0 : SqliteCell.Length(statement, column);
        if (_cells[column].Length < length)
            _cells[column] = new byte[Math.Max(length, 2 * _cells[column].Length)];
        if (length > 0)
            Marshal.Copy(bytes, _cells[column], 0, length);
        return _cells[column].AsSpan(0, length);
    }

    // A hash is shown whole: it may be the key by which the row is named.
    private static string Cut(string text) => text.Length <= 64 ? text : text[..64] + "…";
}
