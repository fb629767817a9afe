using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Lims.Tests.Ledger.Hosts;

/// <summary>A command of a <see cref="Line"/>: the provider's own, in the provider's own transaction.</summary>
internal sealed class LineCommand(Line line, DbCommand inner) : DbCommand
{
    [AllowNull]
    public override string CommandText
    {
        get => inner.CommandText;
        set => inner.CommandText = value;
    }

    public override int CommandTimeout
    {
        get => inner.CommandTimeout;
        set => inner.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => inner.CommandType;
        set => inner.CommandType = value;
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource
    {
        get => inner.UpdatedRowSource;
        set => inner.UpdatedRowSource = value;
    }

    /// <summary>The transaction it was given, or null.</summary>
    public DbTransaction? Given { get; private set; }

    protected override DbConnection? DbConnection
    {
        get => line;
        set => inner.Connection = ((Line)value!).Inner;
    }

    protected override DbParameterCollection DbParameterCollection => inner.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => Given;
        set
        {
            Given = value;
            inner.Transaction = ((LineTransaction?)value)?.Inner;
        }
    }

    public override void Cancel() => inner.Cancel();

    public override int ExecuteNonQuery() => Seen().ExecuteNonQuery();

    public override object? ExecuteScalar() => Seen().ExecuteScalar();

    public override void Prepare() => inner.Prepare();

    protected override DbParameter CreateDbParameter() => inner.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        var rows = Seen().ExecuteReader(behavior);
        line.Reading(rows);
        return rows;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private DbCommand Seen()
    {
        line.Before(this);
        return inner;
    }
}
